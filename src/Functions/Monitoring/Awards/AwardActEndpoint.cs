using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Monitoring.Awards;

/// <summary>
/// What an administrator may do to a published award: first shown as the public would see it, then done. The case's
/// orchestration has ended, so nobody has to be told but the register and the people.
/// </summary>
internal sealed class AwardActEndpoint(Administrators administrators, CaseDesk desk, IRegister register, IPost post)
{
    private const string Route = "administrasi/{number}/penghargaan";

    [Function("AwardActGet")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.SignedIn(http, cancel) is null ? Administrators.SignIn(http) : await Page(http, number, [], cancel);
    }

    [Function("AwardActPost")]
    public async Task<IResult> Act([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.SignedIn(http, cancel) is not { } administrator)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.TryGet(out var typed)) return form.Problems.ToHttp(http);
        if (!ApplicationNumber.TryParse(number, out var known)) return Unknown(http);

        if (typed["langkah"] != "lakukan" && typed["act"] != "takeback")
            return await Preview(http, known, typed, administrator, cancel);

        var decision = await desk.Decide(known, (dossier, setting) => Rule(dossier, setting, typed, administrator), cancel);
        if (!decision.TryGet(out var decided)) return await Page(http, number, decision.Problems, cancel);

        await register.Show(decided.Dossier, cancel);
        await post.Deliver(decided.Dossier, cancel);
        return Results.LocalRedirect($"/administrasi/{known}/penghargaan?selesai={typed["act"]}");
    }

    private async Task<IResult> Preview(HttpContext http, ApplicationNumber number, IFormCollection typed, Contact administrator, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier)
            return Unknown(http);

        var outcome = Rule(dossier, await desk.SettingOf(dossier.Case, cancel), typed, administrator);
        return outcome.TryGet(out var change)
            ? Pages.Render<AwardPreviewPage>(http, new { Dossier = dossier, Act = change.After.All<AwardAct>().Last(), Day = Core.Rounds.WorkingCalendar.DateOf(change.Now) })
            : await Page(http, number.ToString(), outcome.Problems, cancel);
    }

    private static Result<Change> Rule(Dossier dossier, Setting setting, IFormCollection typed, Contact who)
    {
        var (act, reason) = (typed["act"].ToString(), typed["reason"].ToString());
        var names = new AwardNames(typed["nama_ikm"].ToString(), typed["nama_produk"].ToString(), typed["merek"].ToString());
        return act == "takeback" ? AwardLife.TakeBack(dossier, who, reason, setting)
            : Array.Find(Enum.GetValues<AwardActKind>(), kind => KeyOf(kind) == act) is var kind && KeyOf(kind) == act ? AwardLife.Act(dossier, who, kind, reason, names, setting)
            : new Problem("act.choose", Field: "act");
    }

    private async Task<IResult> Page(HttpContext http, string number, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        ApplicationNumber.TryParse(number, out var known) && await desk.Find(known, cancel) is { Case.State: CaseState.Published } dossier
            ? Pages.Render<AwardActPage>(http, new
            {
                Dossier = dossier,
                Setting = await desk.SettingOf(dossier.Case, cancel),
                Problems = problems,
                Done = http.Request.Query["selesai"].ToString(),
            }, problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK)
            : Unknown(http);

    /// <summary>How an act is named in forms.</summary>
    internal static string KeyOf(AwardActKind kind) => kind.ToString().ToLowerInvariant();

    private static IResult Unknown(HttpContext http) => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
}
