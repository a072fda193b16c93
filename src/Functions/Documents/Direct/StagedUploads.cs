using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ovop.Functions.Documents.Receiving;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Where browsers put the blocks of an upload. A done one stays behind, empty and leased for ever, so that its grant
/// writes nothing more; a day later it is forgotten.
/// </summary>
internal sealed class StagedUploads(BlobServiceClient blobs, TimeProvider clock)
{
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
            var blocks = (await BlocksOf(path).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancel)).Value.UncommittedBlocks.ToDictionary(block => block.Name, block => block.SizeLong);
            return [.. Numbers(bytes).Where(number => blocks.GetValueOrDefault(IdOf(number), -1) == Math.Min(BlockBytes, bytes - ((long)number * BlockBytes)))];
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

        await BlocksOf(path).CommitBlockListAsync(Numbers(bytes).Select(IdOf), new CommitBlockListOptions { Metadata = statement.ToMetadata() }, cancel);
        return true;
    }

    /// <summary>Empties the blob and keeps its name taken: the grant for it is void.</summary>
    public async Task Close(DocumentPath path, CancellationToken cancel)
    {
        try
        {
            var lease = (await BlobOf(path).GetBlobLeaseClient().AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: cancel)).Value;
            await BlobOf(path).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new() { LeaseId = lease.LeaseId } }, cancel);
        }
        catch (RequestFailedException closed) when (closed.Status is 404 or 409)
        {
            // Somebody else closed or forgot it.
        }
    }

    /// <summary>The whole uploads of a case that nobody has taken further; what was done long ago is forgotten.</summary>
    public async Task<IReadOnlyList<(DocumentPath Path, Statement Statement)>> Left(Core.Award.ApplicationNumber number, CancellationToken cancel)
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
    private static string IdOf(int number) => Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("D6", CultureInfo.InvariantCulture)));
}
