using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Ovop.Functions.Hosting;

/// <summary>The queues of the app's storage account (see <see cref="BlobStorage"/>), in the encoding that the host expects.</summary>
internal static class QueueStorage
{
    private static readonly QueueClientOptions AsTheHost = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <exception cref="InvalidOperationException">Neither AzureWebJobsStorage nor AzureWebJobsStorage__queueServiceUri is set.</exception>
    public static QueueServiceClient Connect(IConfiguration configuration) =>
        configuration["AzureWebJobsStorage:queueServiceUri"] is { } address
            ? new(new Uri(address), new ManagedIdentityCredential(BlobStorage.Identity(configuration)), AsTheHost)
        : configuration["AzureWebJobsStorage"] is { } connection ? new(connection, AsTheHost)
        : throw new InvalidOperationException("AzureWebJobsStorage is not set.");
}
