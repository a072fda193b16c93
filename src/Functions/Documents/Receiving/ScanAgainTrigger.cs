using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// Asks a clamd again that was away: each minute, so that a file does not wait for the night. Defender tells by itself
/// (<see cref="ScanVerdictTrigger"/>).
/// </summary>
internal sealed class ScanAgainTrigger(DocumentReception reception)
{
    [Function(nameof(ScanAgainTrigger))]
    public async Task Run(
        [QueueTrigger(DocumentReception.AskAgainQueue)] string message, [DurableClient] DurableTaskClient orchestrations,
        CancellationToken cancel)
    {
        if (DocumentPath.TryParse(message, out var path))
            await reception.AskAgain(orchestrations, path, cancel);
    }
}
