using System.Text.Json;
using DurableTask.Core.History;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>A bulk act or its trial as it stands in the engine.</summary>
/// <param name="Outcomes">What became of each so far; empty while it runs.</param>
public sealed record BulkRun(
    string Id, BulkWork Work, BulkProgress Progress, OrchestrationRuntimeStatus Status, IReadOnlyList<BulkOutcome> Outcomes)
{
    public bool IsOver => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Whether it ended before the last of its list.</summary>
    public bool IsBroken => IsOver && Status != OrchestrationRuntimeStatus.Completed;

    /// <summary>Those to which it was done, or would be.</summary>
    public IReadOnlyList<string> Done =>
        [.. Outcomes.Where(outcome => outcome.Result == BulkOutcome.Done).Select(outcome => outcome.Number)];

    /// <summary>Null where the id is of none.</summary>
    public static async Task<BulkRun?> Find(DurableTaskClient orchestrations, string id, CancellationToken cancel)
    {
        if (!id.StartsWith(BulkStart.Prefix, StringComparison.Ordinal)
            || await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is not { } instance)
            return null;

        var work = instance.ReadInputAs<BulkWork>()!;
        var progress = (instance.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<BulkProgress>())
            ?? new(0, work.Numbers.Count, new Dictionary<string, string>());
        var outcomes = instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed
            ? OutcomesOf(work, instance.ReadOutputAs<BulkProgress>()!)
            : instance.IsCompleted ? await Noted(orchestrations, id, cancel) : [];
        return new(id, work, progress, instance.RuntimeStatus, outcomes);
    }

    /// <summary>One from before each was noted says who was refused alone.</summary>
    private static IReadOnlyList<BulkOutcome> OutcomesOf(BulkWork work, BulkProgress result) => result.Outcomes.Count > 0
        ? result.Outcomes
        : [.. work.Numbers.Select(number => new BulkOutcome(number, result.Refused.GetValueOrDefault(number), []))];

    /// <summary>What the history has of one that was ended.</summary>
    private static async Task<IReadOnlyList<BulkOutcome>> Noted(DurableTaskClient orchestrations, string id, CancellationToken cancel) =>
    [
        .. (await orchestrations.GetOrchestrationHistoryAsync(id, cancel)).OfType<TaskCompletedEvent>()
            .SelectMany(done => JsonSerializer.Deserialize<List<BulkOutcome>>(done.Result, CaseJson.Options) ?? []),
    ];
}
