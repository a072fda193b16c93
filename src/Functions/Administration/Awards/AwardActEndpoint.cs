using Microsoft.AspNetCore.Components;
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
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Awards;

/// <summary>
/// What an administrator may do to a published award: first shown as the public would see it, then done. The case's
/// orchestration has ended, so nobody has to be told but the register and the people.
/// </summary>
internal sealed class AwardActEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/penghargaan", TakeBack = "takeback";

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
        cases.AnswerForm(request, Access.Act, Gravity.When(OfficeAct.IsConfirmed), number, async (staff, typed, dossier, setting) =>
        {
            var (words, act) = (Texts.Of<AwardActPage>(ReaderLanguage.Of(request.HttpContext)), typed["tindakan"].ToString());
            return await new OfficeAct(
                dossier, setting, (latest, now) => Rule(latest, now, typed, staff.Contact),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words.Find($"award.act.{act}") ?? words["award.takeback"],
                Hint = KindOf(act) is not { } kind ? ""
                    : new AwardAct(1, kind, "", default, "").NeedsSecond ? words["award.preview.second"]
                    : words["award.preview.once"],
                Also = change => act == TakeBack ? _ => { } : Looks(change),
                ToApplicant = act == TakeBack ? "" : typed["alasan"].ToString(),
                Then = $"{dossier.Number.OfficeAward}?selesai={act}",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    /// <summary>The award as the public sees it, and would.</summary>
    private static RenderFragment Looks(Change change) => builder =>
    {
        var day = Core.Rounds.Calendar.WorkingCalendar.DateOf(change.Now);
        builder.OpenComponent<ActOutcome>(0);
        builder.AddComponentParameter(1, nameof(ActOutcome.Award), AwardLife.Current(change.Before)!.Award.On(day));
        builder.AddComponentParameter(2, nameof(ActOutcome.Act), change.After.All<AwardAct>().Last());
        builder.AddComponentParameter(3, nameof(ActOutcome.Day), day);
        builder.CloseComponent();
    };

    private static Result<Change> Rule(Dossier dossier, Setting setting, IFormCollection typed, Contact who)
    {
        var (act, reason) = (typed["tindakan"].ToString(), typed["alasan"].ToString());
        var names = new AwardNames(typed["nama_ikm"].ToString(), typed["nama_produk"].ToString(), typed["merek"].ToString());
        return act == TakeBack ? AwardLife.TakeBack(dossier, who, reason, setting)
            : KindOf(act) is { } kind ? AwardLife.Act(dossier, who, kind, reason, names, setting)
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

    private static AwardActKind? KindOf(string act) =>
        Array.Find(Enum.GetValues<AwardActKind>(), kind => KeyOf(kind) == act) is var kind && KeyOf(kind) == act ? kind : null;

    /// <summary>How an act is named in forms.</summary>
    internal static string KeyOf(AwardActKind kind) => kind.ToString().ToLowerInvariant();
}
