using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Measures an upload as soon as storage tells of it, and every hour whatever lies there: blocks that make no file yet tell
/// nothing.
/// </summary>
internal sealed class UploadSweepTrigger(UploadWatch watch)
{
    [Function(nameof(UploadSweepTrigger))]
    public Task Run([TimerTrigger("0 35 * * * *")] TimerInfo timer, CancellationToken cancel) => watch.Sweep(cancel);

    [Function("UploadArrivedTrigger")]
    public async Task Arrived(
        [BlobTrigger("uploads/{number}/{code}/{upload}", Source = BlobTriggerSource.EventGrid, Connection = StagedUploads.Account)]
        BlobClient blob,
        CancellationToken cancel)
    {
        if (DocumentPath.TryParse(blob.Name, out var path))
            await watch.Bound(path, cancel);
    }
}
