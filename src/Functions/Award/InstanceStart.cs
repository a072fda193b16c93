using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Award;

/// <summary>Begins an instance that there may be one of.</summary>
internal static class InstanceStart
{
    /// <summary>
    /// Begins it unless it is there. Between the look and the start another host may have begun it, such as the reconciliation: what
    /// the engine then refuses, by whatever name, is no failure.
    /// </summary>
    /// <returns>True when it was begun here.</returns>
    public static async Task<bool> Once(
        DurableTaskClient orchestrations, TaskName orchestrator, object? input, string id, CancellationToken cancel)
    {
        if (await orchestrations.GetInstanceAsync(id, cancel) is not null)
            return false;

        try
        {
            await orchestrations.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id), cancel);
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            if (await orchestrations.GetInstanceAsync(id, cancel) is null)
                throw;
            return false;
        }
    }
}
