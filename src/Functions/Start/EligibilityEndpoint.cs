using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Start;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Start;

/// <summary>The questions before the start: a no is explained, and of answers that stand in no way the commodity alone is kept.</summary>
internal sealed class EligibilityEndpoint(PassedEligibility passed, IRounds rounds)
{
    [Function("EligibilityGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kelayakan")] HttpRequest request, CancellationToken cancel) =>
        Pages.Render<EligibilityPage>(request.HttpContext, new { Round = await rounds.Latest(cancel) });

    [Function("EligibilityPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kelayakan")] HttpRequest request, CancellationToken cancel)
    {
        var form = await Forms.ReadAsync(request);
        if (!form.TryGet(out var typed))
            return form.Problems.ToHttp(request.HttpContext);

        string? Answer(string question) => typed[question].FirstOrDefault();
        if (Eligibility.Unanswered(Answer) is { Count: > 0 } problems)
            return Pages.Render<EligibilityPage>(
                request.HttpContext, new { Round = await rounds.Latest(cancel), Problems = problems }, StatusCodes.Status400BadRequest);
        if (Eligibility.Obstacles(Answer) is { Count: > 0 } obstacles)
            return Pages.Render<NotEligiblePage>(request.HttpContext, new { Obstacles = obstacles });

        passed.Keep(request.HttpContext, Eligibility.WareOf(Answer(Eligibility.Ware))!.Value);
        return Results.LocalRedirect("/permohonan");
    }
}
