using DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.List;

namespace Ovop.Functions.Administration.Engine.Runs;

/// <summary>An orchestration with all that the engine has of it.</summary>
/// <param name="Metadata">With input, output and custom status.</param>
public sealed record EngineRun(OrchestrationMetadata Metadata, IReadOnlyList<HistoryEvent> History)
{
    /// <summary>What can be taken away of it, by code; addresses are masked, as on the page.</summary>
    public static IReadOnlyList<string> Contents { get; } = ["masukan", "hasil", "khusus", "gagal"];

    /// <summary>Which orchestration began it; null where none did.</summary>
    public string? Parent =>
        History.OfType<ExecutionStartedEvent>().FirstOrDefault()?.ParentInstance?.OrchestrationInstance?.InstanceId;

    /// <summary>Those that it began.</summary>
    public IReadOnlyList<string> Children =>
        [.. History.OfType<SubOrchestrationInstanceCreatedEvent>().Select(begun => begun.InstanceId).OfType<string>().Distinct()];

    public IReadOnlyList<EngineStep> Steps => EngineStep.Of(History);

    /// <summary>Null where the engine has none of this id.</summary>
    public static async Task<EngineRun?> Find(DurableTaskClient orchestrations, string id, CancellationToken cancel) =>
        await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is { } metadata
            ? new(metadata, [.. await orchestrations.GetOrchestrationHistoryAsync(id, cancel)])
            : null;

    public string Content(string code) => EngineStep.Masked(InstanceColumn.Text(Metadata, code));
}
