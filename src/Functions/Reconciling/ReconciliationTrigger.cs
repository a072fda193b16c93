using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Offices.HandingOver;

namespace Ovop.Functions.Reconciling;

/// <summary>Carries out the handovers whose day has come, and begins the reconciliation of all cases, unless one is under way.</summary>
internal sealed class ReconciliationTrigger(SuccessionRun succession)
{
    /// <summary>Its instance: there is one, again and again.</summary>
    public const string Instance = "rekonsiliasi";

    [Function(nameof(ReconciliationTrigger))]
    public async Task Run(
        [TimerTrigger("%ReconciliationSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations,
        CancellationToken cancel)
    {
        await succession.PassDue(orchestrations, cancel);
        if (await orchestrations.GetInstanceAsync(Instance, cancel) is { IsCompleted: false })
            return;

        await orchestrations.ScheduleNewOrchestrationInstanceAsync(
            nameof(ReconciliationOrchestrator), null, new StartOrchestrationOptions(Instance), cancel);
    }
}
