using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Ratification;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification;

/// <summary>The ratifier's decision by personal link.</summary>
internal sealed class RatificationEndpoint(LinkVisits visits, CaseDesk desk, RatificationQueue queue)
{
    /// <summary>Begins the answer that ratifies the star that an administrator asked for; the star follows.</summary>
    internal const string Other = "bintang-";

    [Function("RatificationGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = RatificationPages.At + "/{link}")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, RatificationPages.Only, link, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("RatificationPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = RatificationPages.At + "/{link}")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, RatificationPages.Only, link, async (visit, typed) =>
        {
            var other = OtherOf(typed["keputusan"].ToString());
            var decision = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) => RatificationStage.Record(
                dossier, visit.Person.Id, visit.Token.Serial, other is null ? YesNo.Of(typed["keputusan"]) : true,
                typed["alasan"].ToString(), setting, other: other), cancel);
            return await queue.Decided(request, visit, typed, decision, problems => Page(request, visit, problems), cancel);
        }, cancel);

    [Function("RatificationDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = RatificationPages.At + "/{link}/dokumen/{code}/{turn}")]
        HttpRequest request,
        string link, string code, string turn, CancellationToken cancel) =>
        visits.Document(request, RatificationPages.Only, link, code, turn, _ => null, cancel);

    private static int? OtherOf(string answer) =>
        answer.StartsWith(Other, StringComparison.Ordinal) && int.TryParse(
            answer[Other.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var star) ? star : null;

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<RatificationPage>(
        request.HttpContext,
        new
        {
            Visit = visit,
            Problems = problems,
            Decided = LinkQueue.RecordedBefore(request),
        });
}
