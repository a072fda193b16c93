using System.Diagnostics;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LocalHost.Triggers;

namespace LocalHost.Engine;

/// <summary>
/// Stands in for Event Grid, which the emulator lacks: lists the containers every second (<see cref="Rest"/>) and hands
/// each new or changed blob to the blob extension as the event that Azure would send. What was handed over is kept in the same storage.
/// </summary>
/// <param name="hook">The extension's address, with the key.</param>
/// <param name="send">Carries a request there.</param>
public sealed class BlobEvents(
    string storage, string hostId, IReadOnlyList<FunctionDefinition> functions, Uri hook,
    Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, ILogger log)
{
    private readonly BlobServiceClient _service = new(storage);
    private readonly BlobContainerClient _receipts = new(storage, "localhost-blob-events");
    private readonly Dictionary<string, string> _handed = [];

    /// <summary>Runs until cancelled; storage that is away is asked again.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var watched = functions.Where(f => f.Trigger.Is("blobTrigger")).Select(f => (f.Name, Path: new BlobPath(f.Trigger.Text("path")!))).ToList();
        var ready = watched.Count == 0;
        while (watched.Count > 0 && !cancel.IsCancellationRequested)
        {
            try
            {
                if (!ready)
                {
                    await ReadReceiptsAsync(cancel);
                    ready = true;
                }
                var (began, news) = (Stopwatch.GetTimestamp(), 0);
                foreach (var (name, path) in watched)
                {
                    news += await LookAsync(name, path, cancel);
                }
                await Task.Delay(news > 0 ? Rest.Least : Rest.After(Stopwatch.GetElapsedTime(began)), cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // An answer cut in the middle, a refusing hook, a time-out: whatever it was, the blob has no receipt and is handed over again.
                log.LogInformation("Storage does not answer: {Reason}", e.Message);
                await Task.Delay(Rest.Least, CancellationToken.None);
            }
        }
    }

    private async Task ReadReceiptsAsync(CancellationToken cancel)
    {
        await _receipts.CreateIfNotExistsAsync(cancellationToken: cancel);
        await foreach (var receipt in _receipts.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, $"{hostId}/", cancel))
        {
            _handed[receipt.Name] = receipt.Metadata["version"];
        }
    }

    /// <returns>How many blobs were handed over.</returns>
    private async Task<int> LookAsync(string function, BlobPath path, CancellationToken cancel)
    {
        var news = 0;
        var container = _service.GetBlobContainerClient(path.Container);
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path.Prefix, cancel))
            {
                var receipt = $"{hostId}/{function}/{path.Container}/{blob.Name}";
                var version = blob.Properties.ETag.ToString()!;
                if (path.Matches(blob.Name) && _handed.GetValueOrDefault(receipt) != version)
                {
                    await HandOverAsync(function, container, blob, cancel);
                    await _receipts.GetBlobClient(receipt).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["version"] = version } }, cancel);
                    _handed[receipt] = version;
                    news++;
                }
            }
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nothing was uploaded yet.
        }
        return news;
    }

    private async Task HandOverAsync(string function, BlobContainerClient container, BlobItem blob, CancellationToken cancel)
    {
        var happened = new
        {
            id = Guid.NewGuid(),
            eventType = "Microsoft.Storage.BlobCreated",
            subject = $"/blobServices/default/containers/{container.Name}/blobs/{blob.Name}",
            eventTime = blob.Properties.LastModified,
            dataVersion = "1",
            metadataVersion = "1",
            topic = $"/storage/{container.AccountName}",
            data = new
            {
                api = "PutBlob",
                contentType = blob.Properties.ContentType,
                contentLength = blob.Properties.ContentLength,
                eTag = blob.Properties.ETag.ToString(),
                blobType = "BlockBlob",
                url = container.GetBlobClient(blob.Name).Uri,
            },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{hook}&functionName=Host.Functions.{function}")
        {
            Headers = { { "aeg-event-type", "Notification" } },
            Content = new StringContent(JsonSerializer.Serialize(new[] { happened }), Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        using var response = await send(request, cancel);
        response.EnsureSuccessStatusCode();
    }
}
