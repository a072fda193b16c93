using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// The first road of an upload: storage tells that a blob was written. What a scanner says of it comes later, by
/// <see cref="ScanVerdictTrigger"/>.
/// </summary>
internal sealed class DocumentArrivedTrigger(DocumentReception reception)
{
    [Function(nameof(DocumentArrivedTrigger))]
    public async Task Run(
        [BlobTrigger("documents/{number}/{code}/{upload}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (DocumentPath.TryParse(blob.Name, out var path))
            await reception.Receive(orchestrations, path, cancel);
    }
}
