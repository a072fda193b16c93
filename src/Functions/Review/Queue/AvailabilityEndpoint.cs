using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Review.Queue;

/// <summary>An assessor says when they are away and how many cases they take; the draw heeds it.</summary>
internal sealed class AvailabilityEndpoint(LinkVisits visits, IPool pool)
{
    public const string Path = "kesediaan";

    private const string Route = ReviewPages.At + "/{link}/" + Path;

    [Function("AvailabilityGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, visit => Page(request, visit, [], cancel), cancel);

    [Function("AvailabilityPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            var read = PostedAvailability.Of(typed, visit.Setting.Now);
            if (!read.TryGet(out var availability))
                return await Page(request, visit, read.Problems, cancel);

            await pool.Note(visit.Person.Id, known => known with { Availability = availability }, cancel);
            return Results.LocalRedirect($"{visit.Address}/{Path}?disimpan=ya");
        }, cancel);

    private async Task<IResult> Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<AvailabilityPage>(request.HttpContext, new
        {
            Visit = visit,
            Of = (await pool.Find(visit.Person.Id, cancel))?.Availability,
            Problems = problems,
            Saved = request.Query["disimpan"] == "ya",
        });
}
