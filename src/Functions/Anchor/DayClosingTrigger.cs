using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Anchor;

/// <summary>
/// Every hour at twenty past: the first run after midnight in Jakarta closes the day, the others make up for it if it failed.
/// </summary>
internal sealed class DayClosingTrigger(DayClosing closing)
{
    [Function(nameof(DayClosingTrigger))]
    public Task Run([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancel) => closing.Run(cancel);
}
