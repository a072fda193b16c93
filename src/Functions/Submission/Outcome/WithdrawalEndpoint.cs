using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Submission.Outcome;

/// <summary>The applicant withdraws, with a reason, or deletes a draft, which is then no longer among the own applications.</summary>
internal sealed class WithdrawalEndpoint(OwnCases own, CaseDesk desk)
{
    [Function("WithdrawalGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/tarik")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, _) => Task.FromResult(dossier.Case.State.IsOpen()
            ? Page(request, dossier, [], StatusCodes.Status200OK)
            : Results.LocalRedirect(dossier.Number.Page)), cancel);

    [Function("WithdrawalPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/tarik")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, visit, typed) =>
        {
            var withdrawn = await desk.Act(orchestrations, dossier.Number, (now, setting) =>
                SubmissionStage.Withdraw(now, typed["alasan"].ToString(), setting with { Applicant = visit.Applicant }), cancel);
            return withdrawn.IsOk
                ? Results.LocalRedirect(dossier.Case.SubmittedAt is null ? "/permohonan" : dossier.Number.Page)
                : Page(request, dossier, withdrawn.Problems, ProblemAnswers.Status(withdrawn.Problems[0]));
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems, int status) =>
        Pages.Render<WithdrawalPage>(
            request.HttpContext, new { Dossier = dossier, Problems = problems }, status);
}
