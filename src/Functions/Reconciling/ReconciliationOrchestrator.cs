using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Ovop.Core.Cases;

namespace Ovop.Functions.Reconciling;

/// <summary>
/// Reconciles many cases at once, a portion an activity, on as many instances as there are: no activity is long, and what one of them
/// did stays done when another has to be done again.
/// </summary>
internal static class ReconciliationOrchestrator
{
    /// <summary>Cases of one activity.</summary>
    public const int Portion = 25;

    /// <summary>Activities that run at the same time, so that the cases' own work goes on beside.</summary>
    private const int AtOnce = 8;

    [Function(nameof(ReconciliationOrchestrator))]
    public static async Task<Reconciled> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var numbers = await context.CallActivityAsync<IReadOnlyList<ApplicationNumber>>(
            ReconciliationActivities.Find, context.CurrentUtcDateTime, Again);
        var done = new List<Reconciled>();
        foreach (var wave in numbers.Chunk(Portion).Chunk(AtOnce))
            done.AddRange(await Task.WhenAll(
                wave.Select(portion => context.CallActivityAsync<Reconciled>(ReconciliationActivities.Mend, portion, Again))));

        var all = Reconciled.Sum(done);
        await context.CallActivityAsync(ReconciliationActivities.Tell, all, Again);
        return all;
    }

    private static TaskOptions Again { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2,
                maxRetryInterval: TimeSpan.FromMinutes(1)));
}
