using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Microsoft.Extensions.DependencyInjection;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Addresses with which a browser may write one blob for a while, and nothing else: signed with a user delegation key in
/// Azure, with the account key where the storage has one (Azurite). The permission is "write", since blocks need it;
/// <see cref="StagedUploads"/> sees to it that nothing can be written once the upload is done.
/// </summary>
internal sealed class UploadGrants([FromKeyedServices(StagedUploads.Account)] BlobServiceClient blobs, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Clocks of two machines may differ by so much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Where browsers send to.</summary>
    public Uri Origin => blobs.Uri;

    public async Task<Uri> For(BlobClient blob, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var grant = new BlobSasBuilder(BlobSasPermissions.Write, now + Lifetime)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = now - Skew,
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        return blob.CanGenerateSasUri
            ? blob.GenerateSasUri(grant)
            : blob.GenerateUserDelegationSasUri(
                grant, (await blobs.GetUserDelegationKeyAsync(grant.StartsOn, grant.ExpiresOn, cancel)).Value);
    }
}
