using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Asking;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Asking;

/// <summary>Whoever works on the case on the applicant's side asks the secretariat about it; who only reads it reads the answers.</summary>
internal sealed class AskEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/tanya";

    [Function("AskGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, _) => Task.FromResult(Page(request, dossier, [])), cancel);

    [Function("AskPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, visit, typed) =>
        {
            var asked = await desk.Act(orchestrations, dossier.Number, (now, setting) =>
                Enquiries.Ask(now, typed["pertanyaan"].ToString(), setting with { Applicant = visit.Applicant }), cancel);
            return asked.IsOk ? Results.LocalRedirect($"{dossier.Number.Ask}?terkirim=1") : Page(request, dossier, asked.Problems);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => Pages.Render<AskPage>(
        request.HttpContext, new { Dossier = dossier, Problems = problems, Sent = request.Query["terkirim"] == "1" });
}
