using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Shims;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Engine.History;

/// <summary>Plays the history of an orchestration against the orchestrator as it is written now, without doing anything.</summary>
internal static class Replay
{
    private static readonly ITaskOrchestrator Award = FuncTaskOrchestrator.Create<Checkpoint, CaseState>(AwardOrchestrator.Run);

    /// <summary>Null when this code could go on from here; else where it would have done something else than was done.</summary>
    public static string? Deviation(IReadOnlyList<HistoryEvent> history)
    {
        var shim = DurableTaskShimFactory.Default.CreateOrchestration(nameof(AwardOrchestrator), Award);
        var result = new TaskOrchestrationExecutor(new OrchestrationRuntimeState([.. history]), shim, BehaviorOnContinueAsNew.Carryover)
            .Execute();
        return result.Actions.OfType<OrchestrationCompleteOrchestratorAction>().FirstOrDefault(
            action => action.OrchestrationStatus == OrchestrationStatus.Failed) is { } failed
            ? failed.FailureDetails?.ErrorMessage ?? failed.Result ?? "failed"
            : null;
    }
}
