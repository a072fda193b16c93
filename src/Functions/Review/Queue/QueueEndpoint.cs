using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Queue;

/// <summary>
/// All that waits for the holder of a link, and the ways from one case to another; a link that decides nothing any more opens
/// neither.
/// </summary>
internal sealed class QueueEndpoint(LinkVisits visits, QueueSteps queues)
{
    [Function("QueueGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/antrean")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, async visit =>
        {
            var work = await queues.Of(visit, cancel);
            var (own, order) = (await queues.Own(work, visit, cancel), request.Query["urut"].ToString());
            return Pages.Render<QueuePage>(request.HttpContext, new
            {
                Visit = visit,
                Work = work.By(order, own),
                Own = own,
                Order = order,
                Closed = ApplicationNumber.TryParse(request.Query["tutup"], out var closed) ? closed : (ApplicationNumber?)null,
            });
        }, cancel);

    /// <summary>Leads to the next case, leaving this one as it is.</summary>
    [Function("QueueNext")]
    public Task<IResult> Next(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/lanjut")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, async visit =>
            Results.LocalRedirect(await queues.Next(request.HttpContext, visit, cancel)), cancel);

    [Function("QueueOpen")]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/antrean/{number}")] HttpRequest request,
        string link, string number, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, async visit => Results.LocalRedirect(
            ApplicationNumber.TryParse(number, out var known)
                ? await queues.To(request.HttpContext, visit, known, cancel)
                : $"{visit.Address}/antrean"), cancel);
}
