using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Retention;

/// <summary>What is due to be erased in all rounds, and having it done now.</summary>
internal sealed class RetentionEndpoint(Administrators administrators, ErasureRun erasure)
{
    private const string Route = "kantor/retensi";

    [Function("RetentionGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request.HttpContext, staff, [], cancel), cancel);

    [Function("RetentionPost")]
    public Task<IResult> Erase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, typed) =>
        {
            var reason = typed["alasan"].ToString().Trim();
            return Reasons.Missing(reason) is { } problem
                ? await Page(request.HttpContext, staff, [problem], cancel)
                : Results.LocalRedirect($"/{Route}?selesai={await erasure.Run(orchestrations, staff.Contact.Id, reason, cancel)}");
        }, cancel);

    private async Task<IResult> Page(HttpContext http, Staff staff, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var due = await erasure.Due(cancel);
        return Pages.Render<RetentionPage>(http, new
        {
            Staff = staff,
            Due = due.Found,
            due.Unreadable,
            Terms = await erasure.Terms(cancel),
            Problems = problems,
            Erased = int.TryParse(http.Request.Query["selesai"], out var erased) ? erased : (int?)null,
        });
    }
}
