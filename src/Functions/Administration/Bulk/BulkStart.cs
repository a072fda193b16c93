using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>Begins bulk acts: first tried, then done to those to which it can be done.</summary>
internal static class BulkStart
{
    /// <summary>How the ids of their instances begin, and how those of trials go on.</summary>
    public const string Prefix = "massal-", Trial = $"{Prefix}coba-";

    /// <summary>Tries it on all of a list, without changing anything.</summary>
    /// <returns>The id of the instance.</returns>
    public static Task<string> Try(DurableTaskClient orchestrations, BulkWork work, CancellationToken cancel) =>
        Begin(orchestrations, $"{Trial}{Guid.NewGuid():n}", work with { IsTrial = true }, cancel);

    /// <summary>For what is noted before it begins.</summary>
    public static string NewId() => $"{Prefix}{Guid.NewGuid():n}";

    /// <summary>Does what was looked at elsewhere, to all of a list.</summary>
    /// <returns>The id of the instance.</returns>
    public static Task<string> Begin(DurableTaskClient orchestrations, string id, BulkWork work, CancellationToken cancel) =>
        orchestrations.ScheduleNewOrchestrationInstanceAsync(nameof(BulkOrchestrator), work, new StartOrchestrationOptions(id), cancel);

    /// <summary>Does what was tried; null where that has begun before.</summary>
    /// <param name="trial">The id of the trial's instance.</param>
    public static async Task<string?> Do(DurableTaskClient orchestrations, string trial, BulkWork work, CancellationToken cancel)
    {
        var id = IdOf(trial);
        return await InstanceStart.Once(orchestrations, nameof(BulkOrchestrator), work, id, cancel) ? id : null;
    }

    /// <summary>The id under which a trial is done.</summary>
    public static string IdOf(string trial) => $"{Prefix}{trial[Trial.Length..]}";

    /// <summary>
    /// Does all of one that broke again: what was done stays done (<see cref="BulkActivity"/>). It keeps its id, by which its trial knows
    /// that it has begun: the engine puts it in the place of the one that failed. False where the id is of none.
    /// </summary>
    public static async Task<bool> Again(DurableTaskClient orchestrations, string id, CancellationToken cancel)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal)
            || await orchestrations.GetInstanceAsync(id, getInputsAndOutputs: true, cancel) is not
            { RuntimeStatus: OrchestrationRuntimeStatus.Failed } broken)
            return false;

        await Begin(orchestrations, id, broken.ReadInputAs<BulkWork>()!, cancel);
        return true;
    }
}
