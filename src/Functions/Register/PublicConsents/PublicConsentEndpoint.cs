using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Register;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Register.PublicConsents;

/// <summary>The applicant chooses what of the product everybody sees.</summary>
internal sealed class PublicConsentEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/tayangan";

    [Function("PublicConsentGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, _) => Task.FromResult(PublicConsent.IsOpen(dossier)
            ? Pages.Render<PublicConsentPage>(request.HttpContext, new { Dossier = dossier })
            : Results.LocalRedirect(dossier.Number.Page)), cancel);

    [Function("PublicConsentPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, visit, typed) =>
        {
            var choice = new PublicConsent(typed["setuju_tayang"] == "ya", typed["setuju_foto"] == "ya");
            var decision = await desk.Act(
                orchestrations, dossier.Number,
                (latest, setting) => PublicConsent.Choose(latest, choice, setting with { Applicant = visit.Applicant }), cancel);
            return decision.IsOk ? Results.LocalRedirect(dossier.Number.Page) : decision.Problems.ToHttp(request.HttpContext);
        }, cancel);
}
