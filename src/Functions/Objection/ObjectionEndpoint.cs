using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Objection;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Objection;

/// <summary>The applicant objects to a result, criterion by criterion, once.</summary>
internal sealed class ObjectionEndpoint(OwnCases own, CaseStart start)
{
    [Function("ObjectionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/keberatan")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Withdraw, (dossier, setting) => Task.FromResult(
            Objected.Of(dossier) is { } there ? Results.LocalRedirect(there.By.Page)
            : ObjectionStage.ResultMustBeOpenToObjection(dossier, setting) is { } problem ? problem.ToHttp(request.HttpContext)
            : Page(request, dossier, setting, [])), cancel);

    [Function("ObjectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/keberatan")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Withdraw, async (dossier, setting, typed) =>
        {
            var grounds = ObjectionStage.Criteria(dossier, setting)
                .ToDictionary(criterion => criterion.Code, criterion => typed[ObjectionStage.Field(criterion.Code)].ToString());
            var lodged = await start.Object(orchestrations, dossier, grounds, setting, cancel);
            return lodged.TryGet(out var objection) ? Results.LocalRedirect(objection.Number.Page)
                : lodged.Problems.All(problem => problem.Field is not null) ? Page(request, dossier, setting, lodged.Problems)
                : lodged.Problems.ToHttp(request.HttpContext);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<ObjectionPage>(
            request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
