using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core.Cases;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Direct;

namespace Ovop.Functions.Retention;

/// <summary>All files of a case. Azure keeps what was deleted for as many days as the storage is set to recover it.</summary>
internal sealed class CaseFiles(BlobServiceClient blobs)
{
    public async Task Remove(ApplicationNumber number, CancellationToken cancel)
    {
        foreach (var container in (string[])[DocumentPath.Container, StagedUploads.Container])
        {
            var files = blobs.GetBlobContainerClient(container);
            await foreach (var blob in files.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{number}/", cancel))
                await files.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancel);
        }
    }
}
