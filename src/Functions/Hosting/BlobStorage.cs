using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Ovop.Functions.Hosting;

/// <summary>
/// A storage account of the app, as the Functions host is told of it: by connection string locally, by address and identity in
/// Azure.
/// </summary>
internal static class BlobStorage
{
    /// <param name="account">The settings' name for the account.</param>
    /// <exception cref="InvalidOperationException">The account is set neither by connection string nor by blobServiceUri.</exception>
    public static BlobServiceClient Connect(IConfiguration configuration, string account = "AzureWebJobsStorage") =>
        configuration[$"{account}:blobServiceUri"] is { } address
            ? new(new Uri(address), new ManagedIdentityCredential(Identity(configuration)))
        : configuration[account] is { } connection ? new(connection)
        : throw new InvalidOperationException($"{account} is not set.");

    internal static ManagedIdentityId Identity(IConfiguration configuration) =>
        configuration["AzureWebJobsStorage:clientId"] is { } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned;
}
