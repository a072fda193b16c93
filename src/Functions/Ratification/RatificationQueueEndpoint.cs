using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification;

/// <summary>All that waits for the ratifier, by any of their links that decides.</summary>
internal sealed class RatificationQueueEndpoint(LinkVisits visits, RatificationQueue queue)
{
    private const string Route = RatificationPages.At + "/{link}/" + RatificationPages.All;

    [Function("RatificationQueueGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        Answer(request, link, async visit => Pages.Render<RatificationQueuePage>(
            request.HttpContext, new { Visit = visit, Lines = await queue.Of(visit.Person.Id, cancel) }), cancel);

    [Function("RatificationQueueOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{number}")] HttpRequest request, string link,
        string number, CancellationToken cancel) =>
        Answer(request, link, visit => queue.Open(request, visit, number, cancel), cancel);

    /// <summary>Approvers have such links too, and no queue.</summary>
    private Task<IResult> Answer(HttpRequest request, string link, Func<LinkVisit, Task<IResult>> page, CancellationToken cancel) =>
        visits.Answer(request, RatificationPages.Only, link, visit => RatificationPages.Only.LeadsOn(visit.Person.Id, visit.Setting.People)
            ? page(visit)
            : Task.FromResult(Results.LocalRedirect(visit.Address)), cancel);
}
