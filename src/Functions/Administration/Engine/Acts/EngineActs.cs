using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Engine.Acts;

/// <summary>What may be done to a case's orchestration itself.</summary>
public enum EngineAct
{
    Suspend,
    Resume,
    Restart,

    /// <summary>Raises an event that the dossier proves: its orchestration may have missed it.</summary>
    Tell,

    /// <summary>Takes the history of an ended orchestration out of the engine; the dossier stays.</summary>
    Purge,

    /// <summary>Ends one of no case where it stands; one of a case would only be begun anew.</summary>
    Stop,
}

/// <summary>
/// Acts on orchestrations, each with a reason in the trail. Starting anew is always safe: the dossier is the truth, and a new
/// orchestration goes on from there.
/// </summary>
internal sealed class EngineActs(CaseDesk desk)
{
    private static readonly TimeSpan EndingTakes = TimeSpan.FromSeconds(30);

    /// <summary>What can be done to an orchestration that stands so; null for one that does not exist.</summary>
    public static IReadOnlyList<EngineAct> Open(Dossier dossier, OrchestrationRuntimeStatus? status) =>
        (dossier.Case.State.IsEnd(), status) switch
        {
            (true, OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated) =>
                [EngineAct.Purge],
            (true, OrchestrationRuntimeStatus.Running) => [EngineAct.Tell],
            (true, _) => [],
            (_, OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending) =>
                [EngineAct.Suspend, EngineAct.Restart, EngineAct.Tell],
            (_, OrchestrationRuntimeStatus.Suspended) => [EngineAct.Resume, EngineAct.Restart],
            _ => [EngineAct.Restart],
        };

    /// <summary>The same of one of no case: it has no dossier from which it could go on.</summary>
    public static IReadOnlyList<EngineAct> Open(OrchestrationRuntimeStatus? status) =>
        status is OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending ? [EngineAct.Suspend, EngineAct.Stop]
        : status is OrchestrationRuntimeStatus.Suspended ? [EngineAct.Resume, EngineAct.Stop]
        : status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated
            ? [EngineAct.Purge]
        : [];

    /// <summary>An event by one word: "SheetReceived:p-03:1".</summary>
    public static string NameOf(CaseEvent happened) =>
        string.Create(CultureInfo.InvariantCulture, $"{happened.What}:{happened.Subject}:{happened.Turn}");

    /// <summary>Why it could not be done to what has this id: <c>engine.act</c> or <c>act.reason</c>; null when it could.</summary>
    public async Task<Problem?> Refusal(
        DurableTaskClient orchestrations, string id, EngineAct act, string reason, CancellationToken cancel)
    {
        var status = (await orchestrations.GetInstanceAsync(id, cancel))?.RuntimeStatus;
        var open = await CaseOf(id, cancel) is { } dossier ? Open(dossier, status) : Open(status);
        return open.Contains(act) ? Reasons.Missing(reason) : new("engine.act", ProblemKind.Conflict, "tindakan");
    }

    /// <summary>Does it to what has this id: to a case's as below, to one of no case as the engine is asked.</summary>
    public async Task<Problem?> Do(
        DurableTaskClient orchestrations, string id, EngineAct act, string who, string reason, CancellationToken cancel)
    {
        if (await CaseOf(id, cancel) is { } dossier)
            return await Do(orchestrations, dossier, act, who, reason, cancel);
        if (await Refusal(orchestrations, id, act, reason, cancel) is { } problem)
            return problem;

        await Ask(orchestrations, id, act, reason.Trim(), cancel);
        return null;
    }

    /// <summary>Why it could not be done to this case's; null when it could.</summary>
    public static async Task<Problem?> Refusal(
        DurableTaskClient orchestrations, Dossier dossier, EngineAct? act, string reason, string? told, CancellationToken cancel) =>
        Refusal(dossier, (await orchestrations.GetInstanceAsync($"{dossier.Number}", cancel))?.RuntimeStatus, act, reason, told);

    private static Problem? Refusal(
        Dossier dossier, OrchestrationRuntimeStatus? status, EngineAct? act, string reason, string? told) =>
        act is not { } wanted || !Open(dossier, status).Contains(wanted) ? new("engine.act", ProblemKind.Conflict, "tindakan")
        : Reasons.Missing(reason)
            ?? (wanted == EngineAct.Tell && Proven(dossier, told) is null ? new("engine.event", Field: "kejadian") : null);

    private static CaseEvent? Proven(Dossier dossier, string? told) =>
        CaseEvents.In(dossier).FirstOrDefault(happened => NameOf(happened) == told);

    private async Task<Dossier?> CaseOf(string id, CancellationToken cancel) =>
        ApplicationNumber.TryParse(id, out var number) ? await desk.Find(number, cancel) : null;

    /// <summary>
    /// Records the act and does it; <c>engine.act</c> when it is not open, <c>engine.event</c> when the dossier proves no such event,
    /// or <c>act.reason</c>.
    /// </summary>
    /// <param name="told">Which event to raise (<see cref="NameOf"/>); for <see cref="EngineAct.Tell"/> alone.</param>
    public async Task<Problem?> Do(
        DurableTaskClient orchestrations, Dossier dossier, EngineAct? act, string who, string reason, CancellationToken cancel,
        string? told = null)
    {
        var id = dossier.Number.ToString();
        var instance = await orchestrations.GetInstanceAsync(id, cancel);
        if (Refusal(dossier, instance?.RuntimeStatus, act, reason, told) is { } problem)
            return problem;

        var (wanted, happened) = (act!.Value, Proven(dossier, told));
        (string, string)[] facts = happened is null ? [] : [("event", NameOf(happened))];
        var noted = await desk.Note(
            dossier.Number,
            (now, setting) => now.By(who, setting.Now).Log($"engine.{wanted.ToString().ToLowerInvariant()}", reason.Trim(), facts), cancel);
        if (!noted.IsOk)
            return noted.Problems[0];

        if (wanted == EngineAct.Restart)
            await Restart(orchestrations, noted.Value, instance, cancel);
        else if (wanted == EngineAct.Tell)
            await orchestrations.RaiseEventAsync(id, CaseEvent.Name, happened!, cancel);
        else
            await Ask(orchestrations, id, wanted, reason.Trim(), cancel);

        return null;
    }

    private static Task Ask(
        DurableTaskClient orchestrations, string id, EngineAct act, string reason, CancellationToken cancel) => act switch
        {
            EngineAct.Suspend => orchestrations.SuspendInstanceAsync(id, reason, cancel),
            EngineAct.Resume => orchestrations.ResumeInstanceAsync(id, reason, cancel),
            EngineAct.Stop => orchestrations.TerminateInstanceAsync(id, cancel),
            EngineAct.Purge => orchestrations.PurgeInstanceAsync(id, cancel),
            EngineAct.Restart or EngineAct.Tell => throw new InvalidOperationException($"{act} needs the dossier."),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    private async Task Restart(DurableTaskClient orchestrations, Dossier dossier, OrchestrationMetadata? instance, CancellationToken cancel)
    {
        var id = dossier.Number.ToString();
        if (instance is not null)
        {
            if (!instance.IsCompleted)
            {
                await orchestrations.TerminateInstanceAsync(id, cancel);
                await orchestrations.WaitForInstanceCompletionAsync(id, cancel).WaitAsync(EndingTakes, cancel);
            }

            await orchestrations.PurgeInstanceAsync(id, cancel);
        }

        await CaseStart.EnsureOrchestrated(orchestrations, dossier, cancel);
        await desk.TellAgain(orchestrations, dossier, cancel);
    }
}
