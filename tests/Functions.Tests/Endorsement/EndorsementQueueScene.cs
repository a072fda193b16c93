using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Endorsement;

/// <summary>The queue of one head of a dinas with so many cases that wait, opened by the link of the first.</summary>
internal sealed record EndorsementQueueScene(
    Web Web, InMemoryCases Store, LinkedCase Linked, IReadOnlyList<LinkedCase> Others, EndorsementQueueEndpoint Endpoint,
    EndorsementEndpoint Page, string Token)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<EndorsementQueueScene> Open(int cases, Func<LinkedCase, Task>? second = null, bool waits = true)
    {
        var listed = await ListedCases.Open(
            cases, (linked, sequence) => sequence == 2 && second is not null ? second(linked) : Task.CompletedTask, isListed: waits);
        var first = listed.First;
        EndorsementQueue own = new(listed.All, first.Desk, first.Tokens);
        return new(
            new(), listed.Store, first, listed.Others, new(first.Visits, own, first.Desk), new(first.Visits, first.Desk, own),
            first.Token(LinkPurpose.Endorsement, Cast.Endorser.Id));
    }

    private string Link => Linked.Tokens.Read(EndorsementPages.Only, Token).Value.Key;

    public async Task<string> Get() => (await Web.Get($"tautan={Token}", request => Endpoint.Get(request, Link, Cancel))).Body;

    public async Task<string> Read() => (await Web.Get($"tautan={Token}", request => Page.Get(request, Link, Cancel))).Body;

    public Task<Answered> Post(string form) => Web.Post($"tautan={Token}", form, request => Endpoint.Post(request, Link, new SilentEngine(), Cancel));

    public Task<Answered> Receipt(string numbers) => Web.Get($"tautan={Token}", request =>
    {
        request.QueryString = new($"?nomor={numbers}");
        return Endpoint.Show(request, Link, Cancel);
    });

    public Task<Answered> Decide(string form) => Web.Post($"tautan={Token}", form, request => Page.Post(request, Link, new SilentEngine(), Cancel));

    public async Task<Dossier> Case(int sequence) => (await Linked.Desk.Find(new("2026", sequence), Cancel))!;
}
