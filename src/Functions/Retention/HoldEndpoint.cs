using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Retention;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring;

namespace Ovop.Functions.Retention;

/// <summary>How long a case is kept, and holding it beyond that as evidence.</summary>
internal sealed class HoldEndpoint(Administrators administrators, CaseDesk desk)
{
    private const string Route = "administrasi/{number}/retensi";

    [Function("HoldGet")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.Staff(http, Access.Read, cancel) is { } staff ? await Page(http, staff, number, [], cancel) : Administrators.SignIn(http);
    }

    [Function("HoldPost")]
    public async Task<IResult> Act([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Act, cancel) is not { } staff)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.TryGet(out var typed)) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known)) return Unknown(http);

        var (reason, ends) = (typed["reason"].ToString(), typed["act"] == "end");
        var decision = await desk.Decide(known, (dossier, setting) => ends
            ? LegalHold.End(dossier, staff.Contact.Id, reason, setting.Now)
            : LegalHold.Begin(dossier, staff.Contact.Id, reason, setting.Now), cancel);
        return decision.IsOk ? Results.LocalRedirect($"/administrasi/{known}/retensi") : await Page(http, staff, number, decision.Problems, cancel);
    }

    private async Task<IResult> Page(HttpContext http, Staff staff, string number, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { } dossier
            ? Pages.Render<HoldPage>(http, new { Dossier = dossier, Setting = await desk.SettingOf(dossier.Case, cancel), Staff = staff, Problems = problems },
                problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK)
            : Unknown(http);

    private static IResult Unknown(HttpContext http) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
}
