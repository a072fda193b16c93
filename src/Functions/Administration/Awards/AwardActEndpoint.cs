using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Awards;

/// <summary>
/// What an administrator may do to a published award: first shown as the public would see it, then done. The case's
/// orchestration has ended, so nobody has to be told but the register and the people.
/// </summary>
internal sealed class AwardActEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/penghargaan";

    [Function("AwardActGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "award", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("AwardActPost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.When(IsDone), number, async (staff, typed, dossier, setting) =>
        {
            if (!IsDone(typed))
                return Preview(request, dossier, setting, typed, staff.Contact);

            var decision = await desk.Act(orchestrations, dossier.Number, (latest, now) => Rule(latest, now, typed, staff.Contact), cancel);
            return decision.IsOk
                ? Results.LocalRedirect($"{dossier.Number.OfficeAward}?selesai={typed["tindakan"]}")
                : Page(request, dossier, setting, decision.Problems);
        }, cancel);

    /// <summary>Whether it is done, not only looked at.</summary>
    private static bool IsDone(IFormCollection typed) => typed["langkah"] == "lakukan" || typed["tindakan"] == "takeback";

    private static IResult Preview(HttpRequest request, Dossier dossier, Setting setting, IFormCollection typed, Contact administrator)
    {
        var outcome = CaseDesk.Try(dossier, setting, (tried, now) => Rule(tried, now, typed, administrator));
        return outcome.TryGet(out var change)
            ? Pages.Render<AwardPreviewPage>(
                request.HttpContext,
                new { Dossier = dossier, Act = change.After.All<AwardAct>().Last(), Day = Core.Rounds.WorkingCalendar.DateOf(change.Now) })
            : Page(request, dossier, setting, outcome.Problems);
    }

    private static Result<Change> Rule(Dossier dossier, Setting setting, IFormCollection typed, Contact who)
    {
        var (act, reason) = (typed["tindakan"].ToString(), typed["alasan"].ToString());
        var names = new AwardNames(typed["nama_ikm"].ToString(), typed["nama_produk"].ToString(), typed["merek"].ToString());
        return act == "takeback" ? AwardLife.TakeBack(dossier, who, reason, setting)
            : Array.Find(Enum.GetValues<AwardActKind>(), kind => KeyOf(kind) == act) is var kind && KeyOf(kind) == act
                ? AwardLife.Act(dossier, who, kind, reason, names, setting)
            : new Problem("act.choose", Field: "tindakan");
    }

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        dossier.Case.State != CaseState.Published
            ? StaffCases.Unknown.ToHttp(request.HttpContext)
            : Pages.Render<AwardActPage>(request.HttpContext, new
            {
                Dossier = dossier,
                Setting = setting,
                Problems = problems,
                Done = request.Query["selesai"].ToString(),
            });

    /// <summary>How an act is named in forms.</summary>
    internal static string KeyOf(AwardActKind kind) => kind.ToString().ToLowerInvariant();
}
