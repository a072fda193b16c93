using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Documents.Receiving;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Where browsers put the blocks of an upload. A done one stays behind, empty and leased for ever, so that its grant
/// writes nothing more; a day later it is forgotten.
/// </summary>
internal sealed class StagedUploads([FromKeyedServices(StagedUploads.Account)] BlobServiceClient blobs, TimeProvider clock)
{
    /// <summary>The settings' name for the account that browsers reach; what is kept lies in another, which they do not.</summary>
    public const string Account = "Uploads";

    public const string Container = "uploads";

    /// <summary>Bytes of every block but the last.</summary>
    public const int BlockBytes = 1024 * 1024;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    public BlobClient BlobOf(DocumentPath path) => _container.GetBlobClient(path.ToString());

    /// <summary>The numbers, from 0, of the blocks that have arrived whole.</summary>
    /// <param name="bytes">Length of the file.</param>
    public async Task<IReadOnlyList<int>> Arrived(DocumentPath path, long bytes, CancellationToken cancel)
    {
        try
        {
            var blocks = (await BlocksOf(path).GetBlockListAsync(BlockListTypes.Uncommitted,
                cancellationToken: cancel)).Value.UncommittedBlocks.ToDictionary(block => block.Name, block => block.SizeLong);
            return [.. Numbers(bytes)
                .Where(number => blocks.GetValueOrDefault(IdOf(number), -1) == Math.Min(BlockBytes, bytes - ((long)number * BlockBytes)))];
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Makes one blob of the blocks; false when some are missing. One that is committed already stays as it is.</summary>
    public async Task<bool> Commit(DocumentPath path, Statement statement, long bytes, CancellationToken cancel)
    {
        if (await BlobOf(path).ExistsAsync(cancel))
            return true;
        if ((await Arrived(path, bytes, cancel)).Count < Numbers(bytes).Count())
            return false;

        await BlocksOf(path)
            .CommitBlockListAsync(Numbers(bytes).Select(IdOf), new CommitBlockListOptions { Metadata = statement.ToMetadata() }, cancel);
        return true;
    }

    /// <summary>How much lies there: of the blob, and of blocks that belong to none yet.</summary>
    public async Task<long> BytesOf(DocumentPath path, CancellationToken cancel)
    {
        try
        {
            var blocks = (await BlocksOf(path).GetBlockListAsync(BlockListTypes.All, cancellationToken: cancel)).Value;
            return blocks.BlobContentLength + blocks.UncommittedBlocks.Sum(block => block.SizeLong);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>The same of all uploads of a case.</summary>
    public async Task<long> BytesOf(Core.Cases.ApplicationNumber number, CancellationToken cancel)
    {
        var bytes = 0L;
        await foreach (var path in All(cancel, $"{number}/"))
            bytes += await BytesOf(path, cancel);
        return bytes;
    }

    /// <summary>Every upload of which anything lies there.</summary>
    public async IAsyncEnumerable<DocumentPath> All([EnumeratorCancellation] CancellationToken cancel, string? prefix = null)
    {
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, prefix, cancel))
            if (DocumentPath.TryParse(blob.Name, out var path))
                yield return path;
    }

    /// <summary>Takes away whatever lies there, finished or not, and closes it.</summary>
    public async Task Void(DocumentPath path, CancellationToken cancel)
    {
        try
        {
            await BlobOf(path).UploadAsync(BinaryData.Empty, overwrite: true, cancel);
        }
        catch (RequestFailedException closed) when (closed.Status == 412)
        {
            return;
        }

        await Close(path, cancel);
    }

    /// <summary>Leaves nothing of it.</summary>
    public async Task Forget(DocumentPath path, CancellationToken cancel)
    {
        await Void(path, cancel);
        await Forget(BlobOf(path), cancel);
    }

    /// <summary>Empties the blob and keeps its name taken: the grant for it is void.</summary>
    public async Task Close(DocumentPath path, CancellationToken cancel)
    {
        try
        {
            var lease = (await BlobOf(path).GetBlobLeaseClient()
                .AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: cancel)).Value;
            await BlobOf(path)
                .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new() { LeaseId = lease.LeaseId } }, cancel);
        }
        catch (RequestFailedException closed) when (closed.Status is 404 or 409)
        {
            // Somebody else closed or forgot it.
        }
    }

    /// <summary>The whole uploads of a case that nobody has taken further; what was done long ago is forgotten.</summary>
    public async Task<IReadOnlyList<(DocumentPath Path, Statement Statement)>> Left(
        Core.Cases.ApplicationNumber number, CancellationToken cancel)
    {
        var left = new List<(DocumentPath, Statement)>();
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, $"{number}/", cancel))
            if (blob.Properties.ContentLength > 0 && DocumentPath.TryParse(blob.Name, out var path))
                left.Add((path, Statement.Of(blob.Metadata, path.Code)));
            else if (blob.Properties.LastModified < clock.GetUtcNow() - Remembered)
                await Forget(_container.GetBlobClient(blob.Name), cancel);
        return left;
    }

    private static async Task Forget(BlobClient blob, CancellationToken cancel)
    {
        await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: cancel);
        await blob.DeleteIfExistsAsync(cancellationToken: cancel);
    }

    private BlockBlobClient BlocksOf(DocumentPath path) => _container.GetBlockBlobClient(path.ToString());

    private static IEnumerable<int> Numbers(long bytes) => Enumerable.Range(0, (int)((bytes + BlockBytes - 1) / BlockBytes));

    /// <summary>As the script of the page makes them.</summary>
    private static string IdOf(int number) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("D6", CultureInfo.InvariantCulture)));
}
