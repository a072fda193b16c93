using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Correction;
using Ovop.Functions.Award;
using Ovop.Functions.Correction;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>The head of the dinas returns a proposal to its producer for correction, by the link that decides on it.</summary>
internal sealed class EndorserCorrectionEndpoint(LinkVisits visits, CaseDesk desk)
{
    private const string Route = EndorsementPages.At + "/{link}/perbaikan";

    [Function("EndorserCorrectionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string link,
        CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, visit => Task.FromResult(
            CorrectionRequest.EndorserMustAskOnce(visit.Dossier, visit.Setting) is { } problem
                ? problem.ToHttp(request.HttpContext)
                : Page(request, visit, [])), cancel);

    [Function("EndorserCorrectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, EndorsementPages.Only, link, async (visit, typed) =>
        {
            var items = CorrectionForm.Read(typed);
            var asked = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) =>
                CorrectionRequest.ByEndorser(dossier, visit.Person.Id, visit.Token.Serial, items, setting), cancel);
            return LinkVisits.Decided(request, visit, asked, problems =>
                problems[0].Kind == ProblemKind.Conflict ? problems.ToHttp(request.HttpContext) : Page(request, visit, problems));
        }, cancel);

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) =>
        CorrectionForm.Page(request, visit.Dossier, visit.Setting, $"{visit.Address}/perbaikan", visit.Address, _ => true, problems);
}
