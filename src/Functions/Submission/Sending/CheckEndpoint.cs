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

namespace Ovop.Functions.Submission.Sending;

/// <summary>All answers to be checked, and the sending of them; once sent, a copy to keep.</summary>
internal sealed class CheckEndpoint(OwnCases own, CaseDesk desk, Board board)
{
    [Function("CheckGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/periksa")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(
            request, number, Right.View, (dossier, setting) => Page(request, dossier, setting, StatusCodes.Status200OK, cancel), cancel);

    [Function("SubmitPost")]
    public Task<IResult> Submit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/kirim")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, _) =>
        {
            var submitted = await desk.Act(orchestrations, dossier.Number, (now, then) =>
                SubmissionStage.Submit(now, then with { Applicant = setting.Applicant }), cancel);
            return submitted.IsOk ? Results.LocalRedirect(dossier.Number.Receipt)
                : submitted.Problems[0].Kind == ProblemKind.Conflict ? submitted.Problems.ToHttp(request.HttpContext)
                : await Page(request, dossier, setting, StatusCodes.Status400BadRequest, cancel);
        }, cancel);

    /// <summary>Sending is a post; whoever comes here by address is led to the answers.</summary>
    [Function("SubmitGet")]
    public static IResult Redirect(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/kirim")] HttpRequest request,
        string number) =>
        Results.LocalRedirect($"/permohonan/{Uri.EscapeDataString(number)}/periksa");

    private async Task<IResult> Page(HttpRequest request, Dossier dossier, Setting setting, int status, CancellationToken cancel) =>
        Pages.Render<CheckPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            IsShared = dossier.Case.State == CaseState.Draft && (await board.TwinsOf(dossier, cancel)).Count > 0,
            Obstacles = dossier.Case.State == CaseState.Draft ? SubmissionStage.Obstacles(dossier, setting) : [],
        }, status);
}
