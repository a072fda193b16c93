using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring;

namespace Ovop.Functions.Retention;

/// <summary>What is due to be erased in all rounds, and having it done now.</summary>
internal sealed class RetentionEndpoint(Administrators administrators, ErasureDesk desk)
{
    private const string Route = "administrasi/retensi";

    [Function("RetentionGet")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.Staff(http, Access.Read, cancel) is { } staff ? await Page(http, staff, [], cancel) : Administrators.SignIn(http);
    }

    [Function("RetentionPost")]
    public async Task<IResult> Erase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Act, cancel) is not { } staff)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.TryGet(out var typed)) return form.Problems.ToHttp(http);
        if (Interventions.WhyNot(typed["reason"].ToString()) is { } problem) return await Page(http, staff, [problem], cancel);

        var erased = await desk.Run(orchestrations, staff.Contact.Id, typed["reason"].ToString().Trim(), cancel);
        return Results.LocalRedirect($"/{Route}?selesai={erased}");
    }

    private async Task<IResult> Page(HttpContext http, Staff staff, IReadOnlyList<Problem> problems, CancellationToken cancel) => Pages.Render<RetentionPage>(http, new
    {
        Staff = staff,
        Due = await desk.Due(cancel),
        Problems = problems,
        Erased = int.TryParse(http.Request.Query["selesai"], out var erased) ? erased : (int?)null,
    }, problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK);
}
