using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Ovop.Functions.Hosting;

/// <summary>The tables of the app's storage account (see <see cref="BlobStorage"/>).</summary>
internal static class TableStorage
{
    /// <exception cref="InvalidOperationException">Neither AzureWebJobsStorage nor AzureWebJobsStorage__tableServiceUri is set.</exception>
    public static TableServiceClient Connect(IConfiguration configuration) =>
        configuration["AzureWebJobsStorage:tableServiceUri"] is { } address
            ? new(new Uri(address), new ManagedIdentityCredential(BlobStorage.Identity(configuration)))
        : configuration["AzureWebJobsStorage"] is { } connection ? new(connection)
        : throw new InvalidOperationException("AzureWebJobsStorage is not set.");
}
