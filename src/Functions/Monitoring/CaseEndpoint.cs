using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring.Cases;

namespace Ovop.Functions.Monitoring;

/// <summary>One case with everything that is known of it, and what an administrator may do to it.</summary>
internal sealed class CaseEndpoint(Administrators administrators, CaseDesk desk, Board board, IPost post)
{
    private const string Route = "administrasi/{number}";

    [Function("AdministrationCase")]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.Staff(http, Access.Read, cancel) is { } staff
            ? await Page(http, orchestrations, staff, number, [], cancel)
            : Administrators.SignIn(http);
    }

    [Function("AdministrationAct")]
    public async Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Act, cancel) is not { } staff)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known)) return Unknown(http);

        var rule = RuleOf(form.Value, staff.Contact);
        var decision = await desk.DecideAndTell(orchestrations, known, rule, cancel);
        if (!decision.IsOk) return await Page(http, orchestrations, staff, number, decision.Problems, cancel);

        await post.Deliver(decision.Value, cancel);
        return Results.LocalRedirect($"/administrasi/{known}?selesai={form.Value["act"]}");
    }

    private static Func<Dossier, Setting, Result<Change>> RuleOf(IFormCollection form, Contact who)
    {
        var reason = form["reason"].ToString();
        return (dossier, setting) => form["act"].ToString() switch
        {
            "retry" => Interventions.Retry(dossier, who.Id, reason, setting.Now),
            "resend" => Interventions.Resend(dossier, who.Id, form["letter"].ToString(), reason, setting.Now),
            "disqualify" => Interventions.Disqualify(dossier, who.Id, reason, setting.Now),
            _ => new Problem("act.choose", Field: "act"),
        };
    }

    private async Task<IResult> Page(HttpContext http, DurableTaskClient orchestrations, Staff staff, string number, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (!ApplicationNumber.TryParse(number, out var known) || await desk.Find(known, cancel) is not { } dossier)
            return Unknown(http);

        return Pages.Render<CasePage>(http, new
        {
            Dossier = dossier,
            Staff = staff,
            Setting = await desk.SettingOf(dossier.Case, cancel),
            Orchestration = await orchestrations.GetInstanceAsync(known.ToString(), getInputsAndOutputs: true, cancel),
            Twins = await board.TwinsOf(dossier, cancel),
            Problems = problems,
            Done = http.Request.Query["selesai"].ToString(),
        }, problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK);
    }

    private static IResult Unknown(HttpContext http) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
}
