using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Notices.Texting;

/// <summary>The applicant chooses whether news comes by text message too.</summary>
internal sealed class TextNewsEndpoint(OwnCases own, CaseDesk desk, Texting texting)
{
    private const string Route = "permohonan/{number}/pesan";

    [Function("TextNewsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, _) => Task.FromResult(Page(request, dossier, [])), cancel);

    [Function("TextNewsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, visit, typed) =>
        {
            var decision = await desk.Act(orchestrations, dossier.Number, (latest, setting) =>
                TextNews.Choose(latest, typed["pesan"] == "ya", setting with { Applicant = visit.Applicant }), cancel);
            return decision.IsOk ? Results.LocalRedirect(dossier.Number.Page) : Page(request, dossier, decision.Problems);
        }, cancel);

    private IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => texting.IsOn
        ? Pages.Render<TextNewsPage>(request.HttpContext, new { Dossier = dossier, Problems = problems })
        : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);
}
