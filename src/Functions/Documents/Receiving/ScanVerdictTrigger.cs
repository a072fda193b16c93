using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents.Scanning;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>Takes in what Defender for Storage says of a file, whenever that is: Event Grid puts it into a queue.</summary>
internal sealed partial class ScanVerdictTrigger(DocumentReception reception, ILogger<ScanVerdictTrigger> log)
{
    /// <summary>Only Event Grid and this app may write to it.</summary>
    public const string Queue = "scan-verdicts";

    [Function(nameof(ScanVerdictTrigger))]
    public async Task Run([QueueTrigger(Queue)] string message, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var verdict = ScanVerdict.Parse(message);
        if (verdict.Path is not { } path)
            return;

        var answer = verdict.Answer;
        if (answer.State == ScanState.Failed)
            Failed(log, path.Number, path.Code, answer.Why ?? "");
        await reception.Told(orchestrations, path, answer, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "Scan failed for {Number} {Code}: {Why}")]
    private static partial void Failed(ILogger log, ApplicationNumber number, string code, string why);
}
