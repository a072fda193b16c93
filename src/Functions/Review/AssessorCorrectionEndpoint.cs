using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Functions.Award;
using Ovop.Functions.Correction;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review;

/// <summary>An assessor returns an application for correction, by the link that scores it.</summary>
internal sealed class AssessorCorrectionEndpoint(LinkVisits visits, CaseDesk desk)
{
    private const string Route = ReviewPages.At + "/{link}/perbaikan";

    [Function("AssessorCorrectionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, visit => Task.FromResult(
            CorrectionRequest.AssessorMustBeClearAndAskOnce(visit.Dossier, visit.Person.Id, visit.Setting) is { } problem
                ? Elsewhere(request, visit, problem)
                : Page(request, visit, [])), cancel);

    [Function("AssessorCorrectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            IReadOnlyList<RevisionItem> items =
                [.. CorrectionForm.Read(typed).Where(item => AssessorView.Shows(visit.Setting.Round, item.Code))];
            var asked = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) =>
                CorrectionRequest.ByAssessor(dossier, visit.Person.Id, visit.Token.Serial, items, setting), cancel);
            return LinkVisits.Decided(request, visit, asked, problems =>
                problems[0].Kind == ProblemKind.Conflict ? problems.ToHttp(request.HttpContext) : Page(request, visit, problems));
        }, cancel);

    /// <summary>Who has not declared does so first; who has lost the right is told why.</summary>
    private static IResult Elsewhere(HttpRequest request, LinkVisit visit, Problem problem) =>
        AssessorView.HasDeclared(visit) ? problem.ToHttp(request.HttpContext) : Results.LocalRedirect(visit.Address);

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) =>
        CorrectionForm.Page(
            request, visit.Dossier, visit.Setting, $"{visit.Address}/perbaikan", visit.Address,
            code => AssessorView.Shows(visit.Setting.Round, code), problems);
}
