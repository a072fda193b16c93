using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Correction;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>The decision of the dinas by personal link.</summary>
internal sealed class EndorsementEndpoint(LinkVisits visits, CaseDesk desk, EndorsementQueue queue)
{
    [Function("EndorsementGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = EndorsementPages.At + "/{link}")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, EndorsementPages.Only, link, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("EndorsementPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = EndorsementPages.At + "/{link}")] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, EndorsementPages.Only, link, async (visit, typed) =>
        {
            var decision = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) => Confirming.Record(
                dossier, visit.Person.Id, visit.Token.Serial, YesNo.Of(typed["keputusan"]),
                typed["alasan"].ToString(), typed["surat"].ToString(), setting), cancel);
            return await queue.Decided(request, visit, typed, decision, problems => Page(request, visit, problems), cancel);
        }, cancel);

    [Function("EndorsementDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = EndorsementPages.At + "/{link}/dokumen/{code}/{turn}")]
        HttpRequest request,
        string link, string code, string turn, CancellationToken cancel) =>
        visits.Document(request, EndorsementPages.Only, link, code, turn, _ => null, cancel);

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<EndorsementPage>(
        request.HttpContext,
        new
        {
            Visit = visit,
            Problems = problems,
            Decided = LinkQueue.RecordedBefore(request),
        });
}
