using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Documents;

namespace Ovop.Functions.Documents;

/// <summary>Brings the bytes of one posted file into storage while they arrive; what is refused at once leaves nothing there.</summary>
internal sealed class DocumentUpload(BlobServiceClient blobs)
{
    private const int Block = 1024 * 1024;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>
    /// Where the file lies now; or <c>document.empty</c>, <c>document.kind</c> (by the first bytes), <c>document.toobig</c>.
    /// </summary>
    /// <param name="content">Read once, from its start.</param>
    /// <param name="fileName">What the applicant calls it.</param>
    /// <exception cref="IOException">The post broke off; nothing was stored.</exception>
    public async Task<Result<DocumentPath>> Store(ApplicationNumber number, string code, Stream content, string fileName, CancellationToken cancel)
    {
        var start = new byte[Signatures.Length];
        var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        if (length == 0)
            return ContentProblems.Empty;
        if (Signatures.KindOf(start.AsSpan(0, length)) is null)
            return ContentProblems.Kind;

        var path = DocumentPath.New(number, code);
        try
        {
            await using var bounded = new BoundedUpload(start.AsMemory(0, length), content, DocumentLimits.Default.MaxBytes);
            await _container.GetBlobClient(path.ToString()).UploadAsync(bounded, new BlobUploadOptions
            {
                Metadata = new Dictionary<string, string> { [DocumentPath.NameMetadata] = Uri.EscapeDataString(Short(fileName)) },
                TransferOptions = new() { InitialTransferSize = Block, MaximumTransferSize = Block, MaximumConcurrency = 1 },
            }, cancel);
            return path;
        }
        catch (UploadTooBigException)
        {
            return ContentProblems.TooBig(DocumentLimits.Default);
        }
    }

    /// <summary>Takes a file back that the case would not have.</summary>
    public Task Remove(DocumentPath path) => _container.GetBlobClient(path.ToString()).DeleteIfExistsAsync();

    /// <summary>Metadata travel as headers, so only the end of a very long name is kept: it has the extension.</summary>
    private static string Short(string name) => name.Length <= 200 ? name : new string([.. name[^200..].SkipWhile(char.IsLowSurrogate)]);
}
