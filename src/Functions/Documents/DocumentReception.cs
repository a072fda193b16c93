using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Functions.Award;

namespace Ovop.Functions.Documents;

/// <summary>
/// The one step in which all roads of an upload end: the blob event, the form's own post and the reconciliation. It looks
/// at the bytes and records what they are; the same upload again changes nothing.
/// </summary>
internal sealed class DocumentReception(BlobServiceClient blobs, CaseDesk desk)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    public async Task<Result<Dossier>> Receive(DurableTaskClient orchestrations, DocumentPath path, CancellationToken cancel)
    {
        var blob = _container.GetBlobClient(path.ToString());
        var name = (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value.Metadata.TryGetValue(DocumentPath.NameMetadata, out var kept) ? Uri.UnescapeDataString(kept) : path.Code;
        await using var file = await Copied(blob, cancel);
        var inspected = DocumentContent.Inspect(file, DocumentLimits.Default);
        return await desk.DecideAndTell(
            orchestrations, path.Number,
            (dossier, setting) => DocumentRules.Receive(dossier, path.Code, path.Upload, name, inspected, setting), cancel);
    }

    /// <summary>Looks at every file of the case that nothing has been recorded of.</summary>
    public async Task ReceiveAll(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        var known = dossier.All<StoredDocument>().Select(file => file.Upload).ToHashSet();
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{dossier.Number}/", cancel))
            if (DocumentPath.TryParse(blob.Name, out var path) && !known.Contains(path.Upload))
                await Receive(orchestrations, path, cancel);
    }

    /// <summary>The bytes in a file of their own, gone when closed: an inspection jumps about in them.</summary>
    private static async Task<FileStream> Copied(BlobClient blob, CancellationToken cancel)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await blob.DownloadToAsync(file, cancel);
        return file;
    }
}
