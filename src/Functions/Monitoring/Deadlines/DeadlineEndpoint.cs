using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Monitoring.Deadlines;

/// <summary>An administrator moves the due time of what a case waits for: first shown what follows, then done.</summary>
internal sealed class DeadlineEndpoint(Administrators administrators, CaseDesk desk, IPost post)
{
    private const string Route = "administrasi/{number}/tenggat";

    [Function("DeadlineGet")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.SignedIn(http, cancel) is null ? Administrators.SignIn(http) : await Page(http, number, [], cancel);
    }

    [Function("DeadlinePost")]
    public async Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.SignedIn(http, cancel) is not { } administrator)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.TryGet(out var typed)) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier) return Unknown(http);

        Result<Change> Rule(Dossier latest, Setting setting) => Deadline.Move(latest, administrator.Id, TypedDate.Of(typed, "tenggat"), typed["reason"].ToString(), setting);
        if (typed["langkah"] != "lakukan")
        {
            var setting = await desk.SettingOf(dossier.Case, cancel);
            return Rule(dossier, setting).TryGet(out var change)
                ? Pages.Render<DeadlinePreviewPage>(http, new { Dossier = dossier, Setting = setting, Change = change, Reason = typed["reason"].ToString() })
                : await Page(http, number, Rule(dossier, setting).Problems, cancel);
        }

        var decision = await desk.DecideAndTell(orchestrations, known, Rule, cancel);
        if (!decision.TryGet(out var moved)) return await Page(http, number, decision.Problems, cancel);

        await post.Deliver(moved, cancel);
        return Results.LocalRedirect($"/administrasi/{known}?selesai=due");
    }

    private async Task<IResult> Page(HttpContext http, string number, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { Case.Wait: not null } dossier
            ? Pages.Render<DeadlinePage>(http, new { Dossier = dossier, Setting = await desk.SettingOf(dossier.Case, cancel), Problems = problems },
                problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK)
            : Unknown(http);

    private static IResult Unknown(HttpContext http) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
}
