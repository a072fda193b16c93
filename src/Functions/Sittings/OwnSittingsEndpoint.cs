using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Ratification;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Sittings;

/// <summary>The sittings of the ratifier, by any of their links that decides; they can call one over what waits for them.</summary>
internal sealed class OwnSittingsEndpoint(
    LinkVisits visits, SittingTable table, SittingTokens tokens, Agendas agendas, SittingMails mails, TimeProvider clock)
{
    private const string Route = RatificationPages.At + "/{link}/sidang";

    [Function("OwnSittingsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        Answer(request, link, visit => Page(request, visit, [], cancel), cancel);

    [Function("OwnSittingsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link, CancellationToken cancel) =>
        Answer(request, link, visit => Forms.Answer(request, async typed =>
        {
            if (await table.Find(typed["id"].ToString(), cancel) is { } there)
                return Results.LocalRedirect($"{visit.Address}/sidang/{there.Id}");

            var free = Agendas.Free((await Waiting(cancel)).Found, await table.All(cancel));
            var called = TypedCall.Of(typed, Agendas.Joint(free), visit.Person, visit.Person.Id, clock.GetUtcNow());
            if (!called.TryGet(out var sitting))
                return await Page(request, visit, called.Problems, cancel);

            sitting = sitting with { Invited = [sitting.Chair.Id] };
            if (await table.Add(sitting, cancel))
                await mails.Invite(sitting, cancel);
            return Results.LocalRedirect(tokens.Hand(request.HttpContext, sitting, sitting.Chair));
        }), cancel);

    [Function("OwnSittingsOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{id}")] HttpRequest request, string link, string id,
        CancellationToken cancel) =>
        Answer(request, link, async visit => Results.LocalRedirect(
            await table.Find(id, cancel) is { CalledOffAt: null } sitting && sitting.Chair.Id == visit.Person.Id
                ? tokens.Hand(request.HttpContext, sitting, sitting.Chair)
                : $"{visit.Address}/sidang"), cancel);

    /// <summary>Approvers have such links too; they neither call sittings nor sit in one by them.</summary>
    private Task<IResult> Answer(HttpRequest request, string link, Func<LinkVisit, Task<IResult>> page, CancellationToken cancel) =>
        visits.Answer(request, RatificationPages.Only, link, visit => visit.Setting.People.AsRatifier(visit.Person.Id) is null
            ? Task.FromResult(Results.LocalRedirect(visit.Address))
            : page(visit), cancel);

    private Task<Readings<AgendaItem>> Waiting(CancellationToken cancel) =>
        agendas.Waiting(lines => lines.OrderBy(line => line.Wait?.Due).ThenBy(line => line.Number), cancel);

    private async Task<IResult> Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (all, (waiting, unreadable)) = (await table.All(cancel), await Waiting(cancel));
        var own = all.Where(sitting => sitting.Chair.Id == visit.Person.Id && sitting.CalledOffAt is null).ToList();
        var free = Agendas.Free(waiting, all);
        var items = Agendas.Joint(free);
        return Pages.Render<OwnSittingsPage>(request.HttpContext, new
        {
            Visit = visit,
            Sittings = own,
            Items = items,
            Unreadable = unreadable,
            Left = free.Count - items.Count,
            Taken = waiting.Count - free.Count,
            Order = AgendaOrder.Of(request.Query["urut"]),
            Now = clock.GetUtcNow(),
            Problems = problems,
        });
    }
}
