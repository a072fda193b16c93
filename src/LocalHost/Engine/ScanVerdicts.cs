using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using LocalHost.Settings;

namespace LocalHost.Engine;

/// <summary>
/// Stands in for what Defender for Storage says by Event Grid: looks every second (<see cref="Rest"/>) which blobs of a container have
/// gained the tag of a scan, and puts the event that Azure would send into a queue. A host that starts again says all of it again, as Event
/// Grid may. It lists them all: the emulator finds no tag behind 5,000 blobs that lack it.
/// </summary>
public sealed class ScanVerdicts(string storage, Verdicts where, ILogger log)
{
    private const string Tag = "Malware Scanning scan result";
    private readonly BlobContainerClient _container = new(storage, where.Container);
    private readonly QueueClient _queue = new(storage, where.Queue, new() { MessageEncoding = QueueMessageEncoding.Base64 });
    private readonly HashSet<(string Blob, string Result)> _told = [];

    /// <summary>Runs until cancelled; storage that is away is asked again.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var began = Stopwatch.GetTimestamp();
                var isNews = await LookAsync(cancel);
                await Task.Delay(isNews ? Rest.Least : Rest.After(Stopwatch.GetElapsedTime(began)), cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException or HttpRequestException)
            {
                if (e is not RequestFailedException { ErrorCode: "ContainerNotFound" })
                {
                    log.LogInformation("Storage does not answer: {Reason}", e.Message);
                }
                await Task.Delay(Rest.Least, CancellationToken.None);
            }
        }
    }

    private async Task<bool> LookAsync(CancellationToken cancel)
    {
        var before = _told.Count;
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.Tags, BlobStates.None, null, cancel))
        {
            if (blob.Tags?.TryGetValue(Tag, out var result) == true && !_told.Contains((blob.Name, result)))
            {
                await _queue.CreateIfNotExistsAsync(cancellationToken: cancel);
                await _queue.SendMessageAsync(EventOf(blob.Name, result), cancel);
                _told.Add((blob.Name, result));
            }
        }
        return _told.Count > before;
    }

    private string EventOf(string blob, string result) => JsonSerializer.Serialize(new
    {
        id = Guid.NewGuid(),
        subject = $"storageAccounts/{_container.AccountName}/containers/{_container.Name}/blobs/{blob}",
        data = new { correlationId = Guid.NewGuid(), blobUri = _container.GetBlobClient(blob).Uri, scanFinishedTimeUtc = DateTime.UtcNow, scanResultType = result },
        eventType = "Microsoft.Security.MalwareScanningResult",
        dataVersion = "1.0",
        metadataVersion = "1",
        eventTime = DateTime.UtcNow,
        topic = $"/storage/{_container.AccountName}",
    });
}
