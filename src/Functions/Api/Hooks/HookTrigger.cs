using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Api.Hooks;

/// <summary>Sends the calls that messages ask for.</summary>
internal sealed class HookTrigger(WebhookSender hooks, KeyEnds ends)
{
    [Function(nameof(HookTrigger))]
    public Task Run([QueueTrigger(WebhookSender.Queue)] string address, CancellationToken cancel) => hooks.Send(address, cancel);

    /// <summary>
    /// Each morning at nine, Jakarta's time: a message can be lost with the instance that was about to put it; whose key ends soon is
    /// told. One timer for both, since each is paid for whether it runs or not (docs/cost.md).
    /// </summary>
    [Function("HookSweep")]
    public Task Sweep([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancel) =>
        Task.WhenAll(hooks.FindLost(cancel), ends.Tell(cancel));
}
