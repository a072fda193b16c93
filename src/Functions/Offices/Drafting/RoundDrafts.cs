using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>
/// The one round that is being written, as a blob beside those that were published, where nothing looks for a round. It is written over
/// the version that was read, or not at all.
/// </summary>
internal sealed class RoundDrafts(BlobServiceClient blobs)
{
    private readonly BlobClient _blob = blobs.GetBlobContainerClient("rounds").GetBlobClient("draft/round.json");

    /// <summary>The draft and its version; null where there is none.</summary>
    public async Task<(RoundDraft Draft, string Version)?> Read(CancellationToken cancel)
    {
        try
        {
            var answer = await _blob.DownloadContentAsync(new BlobDownloadOptions(), cancel);
            return (RoundDraft.Of(answer.Value.Content.ToString()).Value, $"{answer.Value.Details.ETag}");
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    /// <summary>False when somebody else was faster.</summary>
    /// <param name="version">The one that was read; null to begin a draft where there is none.</param>
    public async Task<bool> Save(RoundDraft draft, string? version, CancellationToken cancel)
    {
        var over = version is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new() { IfMatch = new(version) };
        try
        {
            await _blob.UploadAsync(BinaryData.FromString(draft.Text), new BlobUploadOptions { Conditions = over }, cancel);
            return true;
        }
        catch (RequestFailedException faster) when (faster.Status is 409 or 412)
        {
            return false;
        }
    }

    public Task Drop(CancellationToken cancel) => _blob.DeleteIfExistsAsync(cancellationToken: cancel);
}
