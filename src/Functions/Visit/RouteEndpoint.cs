using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Visit;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Visit;

/// <summary>All producers to whom the holder of a link is asked to go, and the way from one to the next.</summary>
internal sealed class RouteEndpoint(LinkVisits visits, AllCases cases, CaseDesk desk, LinkTokens tokens)
{
    /// <summary>So many at most are read from storage at once.</summary>
    private const int AtOnce = 16;

    [Function("RouteGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = VisitPages.At + "/{link}/rute")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, VisitPages.Only, link, async visit =>
        {
            var (stops, unreadable) = await Stops(visit, cancel);
            return Pages.Render<RoutePage>(request.HttpContext, new
            {
                Visit = visit,
                Stops = VisitRoute.Of(stops, stop => VisitRoute.PlaceOf(stop.Form), stop => stop.Dossier.Case.Wait!.Due),
                Unreadable = unreadable,
            });
        }, cancel);

    /// <summary>The form of another visit of the same person.</summary>
    [Function("RouteOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = VisitPages.At + "/{link}/rute/{number}")] HttpRequest request,
        string link, string number, CancellationToken cancel) =>
        visits.Answer(request, VisitPages.Only, link, async visit => Results.LocalRedirect(
            ApplicationNumber.TryParse(number, out var known) && known != visit.Dossier.Number
                && await visits.Another(VisitPages.Only, known, visit.Person.Id, cancel) is { } other
                && await desk.Find(known, cancel) is { } dossier
                ? tokens.Hand(request.HttpContext, known, Letters.Present(dossier, LinkPurpose.Visit, other.Person.Id)!)
                : visit.Address), cancel);

    private async Task<Readings<LinkVisit>> Stops(LinkVisit visit, CancellationToken cancel) =>
        await (await cases.Read(cancel))
            .Where(line => line.Wait?.For == VisitStage.For && line.Wait.Who.Contains(visit.Person.Id)).Select(line => line.Number)
            .Each((number, stop) => visits.Another(VisitPages.Only, number, visit.Person.Id, stop), cancel, AtOnce);
}
