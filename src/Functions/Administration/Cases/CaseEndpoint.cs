using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Cases;

/// <summary>One case with everything that is known of it, and what an administrator may do to it.</summary>
internal sealed class CaseEndpoint(StaffCases cases, CaseDesk desk, Board board)
{
    private const string Route = "kantor/permohonan/{number}";

    [Function("AdministrationCase")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, "case",
            (staff, dossier, setting) => Page(request, orchestrations, staff, dossier, setting, [], cancel), cancel);

    [Function("AdministrationAct")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.When(IsDisqualified), number, async (staff, typed, dossier, setting) =>
        {
            var rule = RuleOf(typed, staff.Contact);
            var outlook = CaseDesk.Try(dossier, setting, rule);
            if (!outlook.TryGet(out var change))
                return await Page(request, orchestrations, staff, dossier, setting, outlook.Problems, cancel);
            if (typed["langkah"] != "lakukan")
                return Pages.Render<ActPreviewPage>(
                    request.HttpContext,
                    new
                    {
                        Dossier = dossier,
                        Setting = setting,
                        After = change.Events.Count > 0 ? Procedure.Advance(change.After, setting).After : change.After,
                        Act = typed["tindakan"].ToString(),
                        Letter = typed["surat"].ToString(),
                        Reason = typed["alasan"].ToString(),
                    });

            var decision = await desk.Act(orchestrations, dossier.Number, rule, cancel);
            return decision.IsOk
                ? Results.LocalRedirect($"{dossier.Number.Office}?selesai={typed["tindakan"]}")
                : await Page(request, orchestrations, staff, dossier, setting, decision.Problems, cancel);
        }, cancel);

    private static bool IsDisqualified(IFormCollection typed) => typed["tindakan"] == "disqualify" && typed["langkah"] == "lakukan";

    private static Func<Dossier, Setting, Result<Change>> RuleOf(IFormCollection form, Contact who)
    {
        var reason = form["alasan"].ToString();
        return (dossier, setting) => form["tindakan"].ToString() switch
        {
            "retry" => Interventions.Retry(dossier, who.Id, reason, setting.Now),
            "resend" => Interventions.Resend(dossier, who.Id, form["surat"].ToString(), reason, setting),
            "hold" => HoldMoves.Begin(dossier, who.Id, reason, setting),
            "resume" => HoldMoves.End(dossier, who.Id, reason, setting),
            "disqualify" => Interventions.Disqualify(dossier, who.Id, reason, setting.Now),
            _ => new Problem("act.choose", Field: "tindakan"),
        };
    }

    private async Task<IResult> Page(
        HttpRequest request, DurableTaskClient orchestrations, Staff staff, Dossier dossier, Setting setting,
        IReadOnlyList<Problem> problems, CancellationToken cancel) => Pages.Render<CasePage>(request.HttpContext, new
        {
            Dossier = dossier,
            Staff = staff,
            Setting = setting,
            Orchestration = await orchestrations.GetInstanceAsync(dossier.Number.ToString(), getInputsAndOutputs: true, cancel),
            Twins = staff.Within(await board.TwinsOf(dossier, cancel)).Select(line => line.Number).ToList(),
            Problems = problems,
            Done = request.Query["selesai"].ToString(),
        });
}
