using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Register.Confirmation;

/// <summary>The second person's answer, by personal link, to an act on a published award.</summary>
internal sealed class ConfirmationEndpoint(LinkVisits visits, CaseDesk desk)
{
    private const string Route = ConfirmationPages.At + "/{link}";

    [Function("ConfirmationGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ConfirmationPages.Only, link, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("ConfirmationPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        visits.AnswerForm(request, ConfirmationPages.Only, link, async (visit, typed) =>
        {
            var decision = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) => AwardLife.Answer(
                dossier, visit.Person.Id, visit.Token.Serial, YesNo.Of(typed["keputusan"]), typed["alasan"].ToString(), setting), cancel);
            return LinkVisits.Decided(request, visit, decision, problems => Page(request, visit, problems));
        }, cancel);

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems) => Pages.Render<ConfirmationPage>(
        request.HttpContext, new { Visit = visit, Problems = problems });
}
