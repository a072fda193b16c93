using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Offices;
using Ovop.Functions.Offices.HandingOver;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Administration;

/// <summary>The award's office over tables in memory: its people, its logs, and one case that waits for the dinas.</summary>
internal sealed class Office
{
    public static readonly Contact Second = Cast.Administrator with { Id = "admin2", Name = "Administrator Kedua", Email = "admin2@contoh.id" };

    public static readonly Contact Officer = Cast.Administrator with { Id = "petugas-33", Name = "Petugas Dinas", Email = "petugas@contoh.id" };

    private readonly FixedRound _round = new(Drafts.Round, Cast.Of(6));

    private readonly InMemoryCases _store;

    private Office(InMemoryCases store)
    {
        _store = store;
        Web.Clock.SetUtcNow(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
        Board = new(Tables, Web.Clock);
        Cases = new(Board, _round);
        People = new(Tables, Cases, Web.Clock);
        Outlet = new(store);
        Desk = new(store, _round, People, Outlet, Outlet, Web.Clock);
        Failures = new(Tables, Web.Clock);
        Log = new(Tables, Web.Clock);
        Reads = new(Tables, Web.Clock);
        Succession = new(People, Cases, Desk, Failures, Log, Web.Clock);

        var protection = Web.Services.GetRequiredService<IDataProtectionProvider>();
        var (sessions, tokens) = (Web.Services.GetRequiredService<Sessions>(), new SignInTokens(protection));
        var entra = new EntraPrincipal(new ConfigurationBuilder().Build());
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var signIn = new SignInLinks(new(Tables), tokens, entra, _round, People, null!, new(new WordsOfTheApp(), Web.Services), site, Web.Clock);
        Guard = new(sessions, entra, _round, People, new(signIn, tokens, sessions, protection, Web.Clock));
        StaffCases = new(Guard, Desk, Reads, Web.Clock);
    }

    public Web Web { get; } = new();

    public InMemoryCases Store => _store;

    public InMemoryTables Tables { get; } = new();

    public SilentEngine Engine { get; } = new();

    public Board Board { get; }

    public FixedRound Rounds => _round;

    public AllCases Cases { get; }

    /// <summary>The cases as the office looks for them.</summary>
    public FilteredCases Filtered => new(Cases, Rounds, People, Web.Clock);

    public TablePeople People { get; }

    public CaseDesk Desk { get; }

    public Outlet Outlet { get; }

    public FailureLog Failures { get; }

    public StaffLog Log { get; }

    public ReadLog Reads { get; }

    public SuccessionRun Succession { get; }

    public Administrators Guard { get; }

    public StaffCases StaffCases { get; }

    /// <summary>The case with the links into it.</summary>
    public required LinkedCase Linked { get; init; }

    public static ApplicationNumber Number => LinkedCase.First;

    public static async Task<Office> Open()
    {
        var linked = await LinkedCase.Begin();
        var (office, cast) = (new Office(linked.Cases) { Linked = linked }, Cast.Of(6));
        await office.People.Write(
            new Roster([.. cast.Assessors.Select(member => member.Assessor)], cast.Endorsers, cast.Ratifier, [Cast.Administrator, Second])
            {
                Auditors = cast.Auditors,
                Officers = [new Officer(Officer, "33", null)],
            }, CancellationToken.None);
        await office.Board.Show(null, await linked.Dossier(), CancellationToken.None);
        return office;
    }

    /// <summary>One more case that waits for the dinas.</summary>
    public async Task<ApplicationNumber> OpenAnother(int sequence)
    {
        var dossier = await (await LinkedCase.Begin(_store, sequence)).Dossier();
        await Board.Show(null, dossier, CancellationToken.None);
        return dossier.Number;
    }

    /// <summary>What the page on which an act on the case was looked at posts to have it done.</summary>
    public async Task<string> Confirmed() => $"{OfficeAct.Step}={OfficeAct.Confirmed}&{Seen.Field}={(await Dossier()).Case.Trail.Hash}";

    /// <summary>Lists so many more that are just as the first.</summary>
    public async Task Fill(int count)
    {
        var line = Board.LineOf(await Linked.Dossier());
        foreach (var number in Enumerable.Range(2, count).Select(sequence => new ApplicationNumber(line.Number.RoundId, sequence)))
            await Tables.GetTableClient("Board").UpsertEntityAsync(
                new TableEntity(number.RoundId, $"{number}") { ["Line"] = JsonSerializer.Serialize(line with { Number = number }, CaseJson.Options) });
    }

    /// <summary>Another province is where its producer works.</summary>
    public Task Move(ApplicationNumber number, string province) => Desk.Decide(
        number, (dossier, setting) => ApplicationForm.Of(dossier) is var form
            ? dossier.By("admin", setting.Now).Put(form with { Answers = form.Answers.SetItem("prov", province) })
            : throw new InvalidOperationException(),
        CancellationToken.None);

    /// <summary>This is who the second administrator is from now on.</summary>
    public Task Appoint(Contact second)
    {
        var cast = Cast.Of(6);
        return People.Write(
            new Roster([.. cast.Assessors.Select(member => member.Assessor)], cast.Endorsers, cast.Ratifier, [Cast.Administrator, second]), CancellationToken.None);
    }

    public async Task<Dossier> Dossier() => (await Desk.Find(Number, CancellationToken.None))!;

    /// <summary>Posts a form as somebody of the office who has just signed in.</summary>
    public Task<Answered> Post(Contact who, string form, Func<HttpRequest, Task<IResult>> endpoint) => Web.Post(SignedIn(who), form, endpoint);

    public Task<Answered> Get(Contact who, Func<HttpRequest, Task<IResult>> endpoint) => Web.Get(SignedIn(who), endpoint);

    private string SignedIn(Contact who) => Web.SignedIn(who.Email, Administrators.Kind);
}
