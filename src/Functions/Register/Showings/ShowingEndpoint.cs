using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Register;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Register.Showings;

/// <summary>The applicant chooses what of the product everybody sees.</summary>
internal sealed class ShowingEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/tayangan";

    [Function("ShowingGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, _) => Task.FromResult(Showing.IsOpen(dossier)
            ? Pages.Render<ShowingPage>(request.HttpContext, new { Dossier = dossier })
            : Results.LocalRedirect(dossier.Number.Page)), cancel);

    [Function("ShowingPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, visit, typed) =>
        {
            var choice = new Showing(typed["setuju_tayang"] == "ya", typed["setuju_foto"] == "ya");
            var decision = await desk.Act(
                orchestrations, dossier.Number,
                (latest, setting) => Showing.Choose(latest, choice, setting with { Applicant = visit.Applicant }), cancel);
            return decision.IsOk ? Results.LocalRedirect(dossier.Number.Page) : decision.Problems.ToHttp(request.HttpContext);
        }, cancel);
}
