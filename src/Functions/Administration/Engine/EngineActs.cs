using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Engine;

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

    /// <summary>An event by one word: "SheetReceived:p-03:1".</summary>
    public static string NameOf(CaseEvent happened) =>
        string.Create(CultureInfo.InvariantCulture, $"{happened.What}:{happened.Subject}:{happened.Turn}");

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
        if (act is not { } wanted || !Open(dossier, instance?.RuntimeStatus).Contains(wanted))
            return new("engine.act", ProblemKind.Conflict, "tindakan");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var happened = CaseEvents.In(dossier).FirstOrDefault(happened => NameOf(happened) == told);
        if (wanted == EngineAct.Tell && happened is null)
            return new("engine.event", Field: "kejadian");

        (string, string)[] facts = happened is null ? [] : [("event", NameOf(happened))];
        var noted = await desk.Note(
            dossier.Number,
            (now, setting) => now.By(who, setting.Now).Log($"engine.{wanted.ToString().ToLowerInvariant()}", reason.Trim(), facts), cancel);
        if (!noted.IsOk)
            return noted.Problems[0];

        switch (wanted)
        {
            case EngineAct.Suspend:
                await orchestrations.SuspendInstanceAsync(id, reason.Trim(), cancel);
                break;
            case EngineAct.Resume:
                await orchestrations.ResumeInstanceAsync(id, reason.Trim(), cancel);
                break;
            case EngineAct.Tell:
                await orchestrations.RaiseEventAsync(id, CaseEvent.Name, happened!, cancel);
                break;
            case EngineAct.Purge:
                await orchestrations.PurgeInstanceAsync(id, cancel);
                break;
            case EngineAct.Restart:
                await Restart(orchestrations, noted.Value, instance, cancel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), wanted, null);
        }

        return null;
    }

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
