using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Api;

/// <summary>Each morning at nine, Jakarta's time.</summary>
internal sealed class KeyEndTrigger(KeyEnds ends)
{
    [Function(nameof(KeyEndTrigger))]
    public Task Run([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancel) => ends.Tell(cancel);
}
