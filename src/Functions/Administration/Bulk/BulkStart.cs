using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>Begins bulk acts.</summary>
internal static class BulkStart
{
    /// <summary>How the ids of their instances begin.</summary>
    public const string Prefix = "massal-";

    /// <returns>The id of the instance.</returns>
    public static Task<string> Begin(DurableTaskClient orchestrations, BulkWork work, CancellationToken cancel) =>
        orchestrations.ScheduleNewOrchestrationInstanceAsync(
            nameof(BulkOrchestrator), work, new StartOrchestrationOptions($"{Prefix}{Guid.NewGuid():n}"), cancel);

    /// <summary>
    /// Does all of one that broke again: what was done stays done (<see cref="BulkActivity"/>). False where the id is of none.
    /// </summary>
    public static async Task<bool> Again(DurableTaskClient orchestrations, string id, CancellationToken cancel)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal)
            || await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is not
            { RuntimeStatus: OrchestrationRuntimeStatus.Failed } broken)
            return false;

        await Begin(orchestrations, broken.ReadInputAs<BulkWork>()!, cancel);
        await orchestrations.PurgeInstanceAsync(id, cancel);
        return true;
    }
}
