using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine;

/// <summary>What the engine has noted of a case's orchestration, and what may be done to it.</summary>
internal sealed class EngineEndpoint(StaffCases cases, EngineActs acts)
{
    private const string Route = "kantor/permohonan/{number}/mesin";

    [Function("EngineGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, "engine",
            (staff, dossier, setting) => Page(request, orchestrations, staff, dossier, setting, [], cancel), cancel);

    [Function("EnginePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.When(IsPurge), number, async (staff, typed, dossier, setting) =>
        {
            var act = ActOf(typed);
            return await acts.Do(
                orchestrations, dossier, act, staff.Contact.Id, typed["alasan"].ToString(), cancel,
                typed["kejadian"].ToString()) is { } problem
                ? await Page(request, orchestrations, staff, dossier, setting, [problem], cancel)
                : Results.LocalRedirect($"{OfficePaths.CaseOf(number)}/mesin?selesai={act}");
        }, cancel);

    /// <summary>The history as a file, for looking at it elsewhere and for the tests of another wording of the orchestrator.</summary>
    [Function("EngineHistory")]
    public Task<IResult> History(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/riwayat")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "history", async (_, dossier, _) =>
            await orchestrations.GetInstanceAsync(dossier.Number.ToString(), cancel) is null
                ? StaffCases.Unknown.ToHttp(request.HttpContext)
                : Results.File(
                    Encoding.UTF8.GetBytes(
                        HistoryFile.Write(await orchestrations.GetOrchestrationHistoryAsync(dossier.Number.ToString(), cancel))),
                    "application/json", $"{dossier.Number}-mesin.json"),
                cancel);

    private static bool IsPurge(IFormCollection typed) => ActOf(typed) == EngineAct.Purge;

    private static EngineAct? ActOf(IFormCollection typed) =>
        Enum.TryParse<EngineAct>(typed["tindakan"], out var act) && Enum.IsDefined(act) ? act : null;

    private static async Task<IResult> Page(
        HttpRequest request, DurableTaskClient orchestrations, Staff staff, Dossier dossier, Setting setting,
        IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var id = dossier.Number.ToString();
        var instance = await orchestrations.GetInstanceAsync(id, cancel);
        var history = instance is null ? [] : await orchestrations.GetOrchestrationHistoryAsync(id, cancel);
        IReadOnlyList<EngineAct> open = staff.May(Access.Act) ? EngineActs.Open(dossier, instance?.RuntimeStatus) : [];
        return Pages.Render<EnginePage>(
            request.HttpContext,
            new
            {
                Dossier = dossier,
                Setting = setting,
                Steps = EngineStep.Of(history),
                Status = instance?.RuntimeStatus,
                Acts = open,
                Problems = problems,
                Done = request.Query["selesai"].ToString(),
            });
    }
}
