using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
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
            var (words, act) = (Texts.Of<CasePage>(ReaderLanguage.Of(request.HttpContext)), typed["tindakan"].ToString());
            return await new OfficeAct(
                dossier, setting, RuleOf(typed, staff.Contact),
                problems => Page(request, orchestrations, staff, dossier, setting, problems, cancel))
            {
                Title = words.Find($"act.{act}") ?? "",
                Hint = words.Find($"act.{act}.hint") ?? "",
                ToApplicant = act == "disqualify" ? typed["alasan"].ToString() : "",
                Then = $"{dossier.Number.Office}?selesai={act}",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static bool IsDisqualified(IFormCollection typed) =>
        typed["tindakan"].ToString() == "disqualify" && OfficeAct.IsConfirmed(typed);

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
            Back = CameFrom.List(request.HttpContext, OfficePaths.Board, OfficePaths.Today),
            Done = request.Query["selesai"].ToString(),
        });
}
