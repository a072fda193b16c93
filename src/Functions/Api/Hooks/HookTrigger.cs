using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Api.Hooks;

/// <summary>Sends the calls that messages ask for.</summary>
internal sealed class HookTrigger(WebhookSender hooks)
{
    [Function(nameof(HookTrigger))]
    public Task Run([QueueTrigger(WebhookSender.Queue)] string address, CancellationToken cancel) => hooks.Send(address, cancel);

    /// <summary>Once a day: a message can be lost with the instance that was about to put it.</summary>
    [Function("HookSweep")]
    public Task Sweep([TimerTrigger("0 50 18 * * *")] TimerInfo timer, CancellationToken cancel) => hooks.FindLost(cancel);
}
