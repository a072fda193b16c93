using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Runs;

/// <summary>What the engine has noted of a case's orchestration, and what may be done to it.</summary>
internal sealed class EngineEndpoint(StaffCases cases, EngineActs acts, EngineTemplates templates)
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
        cases.AnswerForm(request, Access.Act, Gravity.When(IsGrave), number, async (staff, typed, dossier, setting) =>
        {
            var (act, reason) = (ActOf(typed), typed["alasan"].ToString());
            if (typed["langkah"] != "lakukan")
                return await EngineActs.Refusal(orchestrations, dossier, act, reason, typed["kejadian"].ToString(), cancel) is { } refused
                    ? await Page(request, orchestrations, staff, dossier, setting, [refused], cancel)
                    : await Preview(request, orchestrations, dossier, setting, act!.Value, typed, cancel);

            return await acts.Do(
                orchestrations, dossier, act, staff.Contact.Id, reason, cancel, typed["kejadian"].ToString()) is { } problem
                ? await Page(request, orchestrations, staff, dossier, setting, [problem], cancel)
                : Results.LocalRedirect($"{dossier.Number.OfficeEngine}?selesai={act}");
        }, cancel);

    /// <summary>
    /// The history as a file, for looking at it elsewhere and for the tests of another wording of the orchestrator, or another content.
    /// </summary>
    [Function("EngineHistory")]
    public Task<IResult> History(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{what}}")] HttpRequest request, string number,
        string what, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "history", async (_, dossier, _) => EngineTaken.Of(
            request.HttpContext, await EngineRun.Find(orchestrations, dossier.Number.ToString(), cancel), what), cancel);

    /// <summary>What was ended or taken away of the engine does not come back.</summary>
    internal static bool IsGrave(IFormCollection typed) =>
        ActOf(typed) is EngineAct.Purge or EngineAct.Stop && typed["langkah"] == "lakukan";

    internal static EngineAct? ActOf(IFormCollection typed) =>
        Enum.TryParse<EngineAct>(typed["tindakan"], out var act) && Enum.IsDefined(act) ? act : null;

    private async Task<IResult> Page(
        HttpRequest request, DurableTaskClient orchestrations, Staff staff, Dossier dossier, Setting setting,
        IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var run = await EngineRun.Find(orchestrations, $"{dossier.Number}", cancel);
        return Pages.Render<EnginePage>(
            request.HttpContext,
            new
            {
                Dossier = dossier,
                Setting = setting,
                Hub = new TaskHub(orchestrations.Name, true),
                Run = run,
                View = EngineView.Of(request.Query),
                Own = await templates.Of(run, EngineView.Of(request.Query), cancel),
                Acts = staff.May(Access.Act) ? EngineActs.Open(dossier, run?.Metadata.RuntimeStatus) : [],
                Problems = problems,
                Done = request.Query["selesai"].ToString(),
            });
    }

    private static async Task<IResult> Preview(
        HttpRequest request, DurableTaskClient orchestrations, Dossier dossier, Setting setting, EngineAct act, IFormCollection typed,
        CancellationToken cancel)
    {
        var run = await EngineRun.Find(orchestrations, $"{dossier.Number}", cancel);
        return Pages.Render<EnginePreviewPage>(request.HttpContext, new
        {
            Id = $"{dossier.Number}",
            Address = dossier.Number.OfficeEngine,
            Act = act,
            Status = run?.Metadata.RuntimeStatus,
            Entries = run?.History.Count ?? 0,
            Told = CaseEvents.Untold(dossier, setting).Count,
            Event = typed["kejadian"].ToString(),
            Reason = typed["alasan"].ToString().Trim(),
        });
    }
}
