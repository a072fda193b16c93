using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Api.Hooks;

/// <summary>Sends the calls that are due.</summary>
internal sealed class HookTrigger(WebhookSender hooks)
{
    [Function(nameof(HookTrigger))]
    public Task Run([TimerTrigger("*/20 * * * * *")] TimerInfo timer, CancellationToken cancel) => hooks.SendDue(cancel);
}
