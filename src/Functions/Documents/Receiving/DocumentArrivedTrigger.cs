using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// The first road of an upload: storage tells that a blob was written. A scanner's word comes seconds to minutes after
/// the blob and by no event of its own, so it is waited for a while; after that the reconciliation looks.
/// </summary>
internal sealed class DocumentArrivedTrigger(DocumentReception reception, TimeProvider clock)
{
    private const int Looks = 8;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    [Function(nameof(DocumentArrivedTrigger))]
    public async Task Run(
        [BlobTrigger("documents/{number}/{code}/{upload}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (!DocumentPath.TryParse(blob.Name, out var path))
            return;

        for (var look = 1; look <= Looks && await AwaitsScan(orchestrations, path, cancel); look++)
            await Task.Delay(Between, clock, cancel);
    }

    private async Task<bool> AwaitsScan(DurableTaskClient orchestrations, DocumentPath path, CancellationToken cancel) =>
        (await reception.Receive(orchestrations, path, cancel)).TryGet(out var dossier)
            && DocumentReception.FileOf(dossier, path) is { AwaitsScan: true };
}
