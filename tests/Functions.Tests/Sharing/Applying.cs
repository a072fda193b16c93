using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Sharing;

/// <summary>An applicant who is signed in, with one draft in memory.</summary>
internal sealed class Applying
{
    public const string Owner = "sekar@contoh.id";

    private Applying()
    {
        Web.Clock.SetUtcNow(Drafts.Today.Now);
        Outlet = new(Cases);
        Desk = new(Cases, Round, Round, Outlet, Outlet, Web.Clock);
        Own = new(Web.Services.GetRequiredService<Sessions>(), Desk);
    }

    public Web Web { get; } = new();

    public InMemoryCases Cases { get; } = new();

    public FixedRound Round { get; } = new(Drafts.Round, Cast.Of(6));

    public Outlet Outlet { get; }

    public CaseDesk Desk { get; }

    public OwnCases Own { get; }

    public SilentEngine Engine { get; } = new();

    /// <summary>Far from those that are given to cases opened meanwhile.</summary>
    public static ApplicationNumber Number { get; } = new("2026", 900);

    public static async Task<Applying> Begin()
    {
        var applying = new Applying();
        await applying.Cases.Save(SubmissionStage.Open(Number, Owner, Language.Indonesian, Drafts.Today), CancellationToken.None);
        return applying;
    }

    public async Task<Dossier> Dossier() => (await Desk.Find(Number, CancellationToken.None))!;

    public Task<Answered> Get(Func<HttpRequest, Task<IResult>> endpoint) => Web.Get(Web.SignedIn(Owner, SessionKinds.Applicant), endpoint);

    public Task<Answered> Post(string form, Func<HttpRequest, Task<IResult>> endpoint) =>
        Web.Post(Web.SignedIn(Owner, SessionKinds.Applicant), form, endpoint);

    public Task<Answered> Post(IEnumerable<(string Name, byte[] Bytes)> files, Func<HttpRequest, Task<IResult>> endpoint) =>
        Web.Post(Web.SignedIn(Owner, SessionKinds.Applicant), files, endpoint);
}
