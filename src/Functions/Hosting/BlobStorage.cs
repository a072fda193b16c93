using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Ovop.Functions.Hosting;

/// <summary>
/// The app's storage account, as the Functions host is told of it: by connection string locally, by address and identity in
/// Azure.
/// </summary>
internal static class BlobStorage
{
    /// <exception cref="InvalidOperationException">Neither AzureWebJobsStorage nor AzureWebJobsStorage__blobServiceUri is set.</exception>
    public static BlobServiceClient Connect(IConfiguration configuration) =>
        configuration["AzureWebJobsStorage:blobServiceUri"] is { } address
            ? new(new Uri(address), new ManagedIdentityCredential(Identity(configuration)))
        : configuration["AzureWebJobsStorage"] is { } connection ? new(connection)
        : throw new InvalidOperationException("AzureWebJobsStorage is not set.");

    internal static ManagedIdentityId Identity(IConfiguration configuration) =>
        configuration["AzureWebJobsStorage:clientId"] is { } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned;
}
