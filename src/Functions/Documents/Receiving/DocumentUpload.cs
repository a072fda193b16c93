using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Functions.Documents.Content;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>Brings the bytes of one file into storage while they arrive; what is refused at once leaves nothing there.</summary>
internal sealed class DocumentUpload(BlobServiceClient blobs)
{
    private const int Block = 1024 * 1024;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>
    /// Stores the file, once: what lies at the path already stays. Nothing, or <c>document.empty</c>, <c>document.kind</c>
    /// or <c>document.heic</c> (by the first bytes), <c>document.toobig</c>.
    /// </summary>
    /// <param name="content">Read once, from its start.</param>
    /// <exception cref="IOException">The content broke off; nothing was stored.</exception>
    public async Task<Problem?> Store(
        DocumentPath path, Statement statement, Stream content, DocumentLimits limits, CancellationToken cancel)
    {
        var start = new byte[Signatures.Length];
        var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        if (length == 0)
            return ContentProblems.Empty;
        if (Signatures.KindOf(start.AsSpan(0, length)) is null)
            return Signatures.UnknownKind(start.AsSpan(0, length));

        try
        {
            await using var bounded = new BoundedUpload(start.AsMemory(0, length), content, limits.MaxBytes);
            await _container.GetBlobClient(path.ToString()).UploadAsync(bounded, new BlobUploadOptions
            {
                Metadata = statement.ToMetadata(),
                Conditions = new() { IfNoneMatch = ETag.All },
                TransferOptions = new() { InitialTransferSize = Block, MaximumTransferSize = Block, MaximumConcurrency = 1 },
            }, cancel);
            return null;
        }
        catch (UploadTooBigException)
        {
            return ContentProblems.TooBig(limits);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return null;
        }
    }

    /// <summary>Takes a file back that the case would not have.</summary>
    public Task Remove(DocumentPath path) => _container.GetBlobClient(path.ToString()).DeleteIfExistsAsync();
}
