using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Queue;

namespace Ovop.Functions.Review.Sheets;

/// <summary>The draft as it would be handed in, and the code that makes it count.</summary>
internal sealed class SheetCheckEndpoint(LinkVisits visits, SheetActs sheets, QueueSteps queues)
{
    private const string Route = ReviewPages.At + "/{link}/periksa";

    [Function("SheetCheckGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("SheetCheckPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            if (SheetDrafts.Of(visit.Dossier, visit.Person.Id) is not { } draft)
                return Results.LocalRedirect(visit.Address);

            var version = PostedSheet.VersionOf(typed);
            if (typed["tindakan"] == "kode")
                return Answer(
                    request, visit, await sheets.SendCode(orchestrations, visit, draft.Sheet, draft.Version, again: true, cancel),
                    $"{visit.Address}/periksa");

            var decision = version != draft.Version ? new Problem("review.changed", ProblemKind.Conflict)
                : SheetCodes.Needed(visit.Dossier, visit.Setting)
                    ? await sheets.Enter(orchestrations, visit, typed[SheetCodes.Field].ToString(), cancel)
                : await sheets.HandIn(orchestrations, visit, draft, cancel);
            return Answer(request, visit, decision, decision.IsOk && typed["tindakan"] == "kirim-lanjut"
                ? SheetSent.After(await queues.Next(request.HttpContext, visit, cancel), visit.Dossier.Number)
                : visit.Address);
        }, cancel);

    private static IResult Answer(HttpRequest request, LinkVisit visit, Result<Core.Cases.Dossier> decision, string then) =>
        decision.IsOk
            ? Results.LocalRedirect(then)
            : LinkVisits.Decided(request, visit, decision, problems => Page(request, visit, problems));

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) =>
        SheetDrafts.Of(visit.Dossier, visit.Person.Id) is null || !AssessorView.HasDeclared(visit)
            ? Results.LocalRedirect(visit.Address)
            : Pages.Render<SheetCheckPage>(request.HttpContext, new { Visit = visit, Problems = problems });
}
