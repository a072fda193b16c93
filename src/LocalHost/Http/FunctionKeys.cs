using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;

namespace LocalHost.Http;

/// <summary>
/// The blobs that the Functions host writes when a function is first shown a key, even a function that wants none. What is
/// in them opens nothing here: this host has its one key.
/// </summary>
public sealed class FunctionKeys(string storage, string hostId)
{
    private readonly BlobContainerClient _secrets = new(storage, "azure-webjobs-secrets");
    private readonly ConcurrentDictionary<string, bool> _written = new();

    public async Task SeeAsync(string function, HttpRequest request, CancellationToken cancel)
    {
        if (AccessKey.In(request) is { Length: > 0 } && _written.TryAdd(function, true))
        {
            await _secrets.CreateIfNotExistsAsync(cancellationToken: cancel);
            var value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            var keys = new { keys = new[] { new { name = "default", value, encrypted = false } } };
            var blob = _secrets.GetBlobClient($"{hostId}/{function.ToLowerInvariant()}.json");
            try
            {
                await blob.UploadAsync(BinaryData.FromObjectAsJson(keys), cancel);
            }
            catch (RequestFailedException e) when (e.Status == StatusCodes.Status409Conflict)
            {
                // An earlier run has.
            }
        }
    }
}
