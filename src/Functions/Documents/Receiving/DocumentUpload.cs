using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents.Content;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>Brings the bytes of one file into storage while they arrive; what is refused at once leaves nothing there.</summary>
internal sealed class DocumentUpload(BlobServiceClient blobs)
{
    private const int Block = 1024 * 1024;

    /// <summary>Of a picture that is turned into a JPEG, which is held whole.</summary>
    private const long MostTurned = 20 * Block;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>
    /// Stores the file, once: what lies at the path already stays. A picture that browsers do not all show (WebP, HEIC, AVIF) is stored
    /// as the JPEG that it becomes. Nothing, or <c>document.empty</c>, <c>document.kind</c> or <c>document.heic</c> (by the first bytes),
    /// <c>document.toobig</c>.
    /// </summary>
    /// <param name="content">Read once, from its start.</param>
    /// <exception cref="IOException">The content broke off; nothing was stored.</exception>
    public async Task<Problem?> Store(
        DocumentPath path, Statement statement, Stream content, DocumentLimits limits, CancellationToken cancel)
    {
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var length = await Read(content, block.AsMemory(0, Signatures.Length), cancel);
            if (length == 0)
                return ContentProblems.Empty;
            if (Signatures.KindOf(block.AsSpan(0, length)) is null)
                return await StoreAsJpeg(path, statement, block.AsMemory(0, length), content, limits, cancel);

            length += await Read(content, block.AsMemory(length, Block - length), cancel);
            if (length > limits.MaxBytes)
                return ContentProblems.TooBig(limits);

            // One whose length is known before goes in one request, any other in a block at least and the list of its blocks.
            await using Stream file = length < Block
                ? new MemoryStream(block, 0, length, writable: false)
                : new BoundedUpload(block.AsMemory(0, length), content, limits.MaxBytes);
            await _container.GetBlobClient(path.ToString()).UploadAsync(file, new BlobUploadOptions
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
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private async Task<Problem?> StoreAsJpeg(
        DocumentPath path, Statement statement, ReadOnlyMemory<byte> start, Stream rest, DocumentLimits limits, CancellationToken cancel)
    {
        if (!Signatures.IsWebp(start.Span) && !Signatures.IsHeif(start.Span))
            return ContentProblems.Kind;

        var held = limits with { MaxBytes = Math.Min(limits.MaxBytes, MostTurned) };
        using var picture = new MemoryStream();
        try
        {
            await new BoundedUpload(start, rest, held.MaxBytes).CopyToAsync(picture, cancel);
        }
        catch (UploadTooBigException)
        {
            return ContentProblems.TooBig(held);
        }

        return PhotographedPaper.Jpeg(picture.ToArray()) is { } jpeg
            ? await Store(
                path, statement with { FileName = Path.ChangeExtension(statement.FileName, ".jpg") },
                new MemoryStream(jpeg, writable: false), limits, cancel)
            : Signatures.UnknownKind(start.Span);
    }

    private static ValueTask<int> Read(Stream content, Memory<byte> into, CancellationToken cancel) =>
        content.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancel);

    /// <summary>Takes a file back that the case would not have.</summary>
    public Task Remove(DocumentPath path) => _container.GetBlobClient(path.ToString()).DeleteIfExistsAsync();
}
