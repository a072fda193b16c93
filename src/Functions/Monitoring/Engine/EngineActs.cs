using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Functions.Award;

namespace Ovop.Functions.Monitoring.Engine;

/// <summary>What may be done to a case's orchestration itself.</summary>
public enum EngineAct { Suspend, Resume, Restart }

/// <summary>
/// Acts on orchestrations, each with a reason in the trail. Starting anew is always safe: the dossier is the truth, and a new
/// orchestration goes on from there.
/// </summary>
internal sealed class EngineActs(CaseDesk desk)
{
    private static readonly TimeSpan EndingTakes = TimeSpan.FromSeconds(30);

    /// <summary>What can be done to an orchestration that stands so; null for one that does not exist.</summary>
    public static IReadOnlyList<EngineAct> Open(Dossier dossier, OrchestrationRuntimeStatus? status) => (dossier.Case.State.IsEnd(), status) switch
    {
        (true, _) => [],
        (_, OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending) => [EngineAct.Suspend, EngineAct.Restart],
        (_, OrchestrationRuntimeStatus.Suspended) => [EngineAct.Resume, EngineAct.Restart],
        _ => [EngineAct.Restart],
    };

    /// <summary>Records the act and does it; <c>engine.act</c> when it is not open, or <c>act.reason</c>.</summary>
    public async Task<Problem?> Do(DurableTaskClient orchestrations, Dossier dossier, EngineAct? act, string who, string reason, CancellationToken cancel)
    {
        var id = dossier.Number.ToString();
        var instance = await orchestrations.GetInstanceAsync(id, cancel);
        if (act is not { } wanted || !Open(dossier, instance?.RuntimeStatus).Contains(wanted))
            return new("engine.act", ProblemKind.Conflict, "act");
        if (Interventions.WhyNot(reason) is { } problem)
            return problem;

        var noted = await desk.Decide(dossier.Number, (now, setting) => now.By(who, setting.Now).Log($"engine.{wanted.ToString().ToLowerInvariant()}", reason.Trim()), cancel);
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
            default:
                await Restart(orchestrations, noted.Value.Dossier, instance, cancel);
                break;
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
