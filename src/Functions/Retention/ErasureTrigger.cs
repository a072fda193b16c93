using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Offices;

namespace Ovop.Functions.Retention;

/// <summary>In the night to the second of each month, Jakarta's time.</summary>
internal sealed class ErasureTrigger(ErasureRun erasure)
{
    [Function(nameof(ErasureTrigger))]
    public Task Run(
        [TimerTrigger("0 30 18 1 * *")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        erasure.Run(orchestrations, People.System, null, cancel);
}
