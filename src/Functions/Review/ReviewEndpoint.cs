using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices.Deciding;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Declaring;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review;

/// <summary>The assessor's page by personal link: first the declaration, then the score sheet.</summary>
internal sealed class ReviewEndpoint(LinkVisits visits, SheetActs sheets, QueueSteps queues)
{
    [Function("ReviewGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, visit => Task.FromResult(
            AssessorView.HasDeclared(visit) ? Page(request, visit, []) : DeclarationEndpoint.Page(request, visit, [])), cancel);

    [Function("ReviewPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ReviewPages.At + "/{link}")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            if (typed["tindakan"] == DeviceKey.OpenAct)
                return DeviceKey.Open(request.HttpContext, visit, typed["amplop"].ToString());

            var criteria = visit.Setting.Round.RubricOf(visit.Dossier).CriteriaFor(visit.Dossier.Case.Commodity!.Value);
            var (sheet, version) = (PostedSheet.Of(typed, criteria), PostedSheet.VersionOf(typed));
            var act = typed["tindakan"].ToString();
            var said = act == "otomatis" ? visit.Dossier : await sheets.Say(visit, PostedSheet.RemarksOf(typed, criteria), cancel);
            var decision = !said.IsOk ? said
                : act is "simpan" or "lanjut" or "otomatis" ? await sheets.Save(visit, sheet, version, cancel)
                : await sheets.Check(orchestrations, visit, sheet, version, cancel);

            return decision.TryGet(out var dossier) ? act switch
            {
                "otomatis" => Results.Json(new { version = SheetDrafts.VersionOf(dossier, visit.Person.Id) }),
                "simpan" => Results.LocalRedirect($"{visit.Address}?disimpan=ya"),
                "lanjut" => Results.LocalRedirect(await queues.Next(request.HttpContext, visit, cancel)),
                _ => Results.LocalRedirect($"{visit.Address}/periksa"),
            }
            : act == "otomatis" ? decision.Problems.ToHttp(request.HttpContext)
            : LinkVisits.Decided(request, visit, decision, problems => AssessorView.HasDeclared(visit)
                ? Page(request, visit, PostedSheet.Placed(problems, criteria, ReaderLanguage.Of(request.HttpContext)))
                : DeclarationEndpoint.Page(request, visit, problems));
        }, cancel);

    [Function("ReviewDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ReviewPages.At + "/{link}/dokumen/{code}/{turn}")]
        HttpRequest request,
        string link, string code, string turn, CancellationToken cancel) =>
        visits.Document(request, ReviewPages.Only, link, code, turn, visit => AssessorView.Bar(visit, code), cancel);

    /// <summary>Documents are shown beside it.</summary>
    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems)
    {
        ContentPolicy.AllowFrames(request.HttpContext);
        return Pages.Render<ReviewPage>(request.HttpContext, new
        {
            Visit = visit,
            Problems = problems,
            Device = DeviceKey.New(request.HttpContext, visit),
            Saved = request.Query.ContainsKey("disimpan"),
            Sent = SheetSent.Of(request),
        });
    }
}
