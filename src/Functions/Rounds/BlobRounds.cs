using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Rounds;

/// <summary>
/// Rounds as blobs: "2026/{hash}.json" for every wording, "2026.json" for the present one, "current" naming the round. "current" is
/// written anew with every present wording, so its tag is the version of what is kept here: asking for the latest round costs one
/// operation, and what one instance publishes the others have with their next question.
/// </summary>
internal sealed class BlobRounds(BlobServiceClient blobs, TimeProvider clock) : IRounds
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient("rounds");
    private readonly ConcurrentDictionary<string, Round> _byHash = new();
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, WorkingCalendar Calendar)> _calendars = new();
    private (ETag Version, Round Round)? _latest;

    public async Task<Round?> Find(string id, CancellationToken cancel) =>
        await Download($"{id}.json", cancel) is { } text ? Kept(text) : null;

    public async Task<Round> At(string id, string hash, CancellationToken cancel) =>
        _byHash.TryGetValue(hash, out var known) ? known
        : await Download($"{id}/{hash}.json", cancel) is { } text ? Kept(text)
        : throw new InvalidOperationException($"Round {id} has no wording {hash}.");

    public async Task<WorkingCalendar?> Calendar(string id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_calendars.TryGetValue(id, out var known) && (now - known.At).Duration() < Fresh)
            return known.Calendar;
        if (await Find(id, cancel) is not { Calendar: var calendar })
            return null;

        _calendars[id] = (now, calendar);
        return calendar;
    }

    public async Task<Round> Current(CancellationToken cancel) =>
        await Latest(cancel) ?? throw new InvalidOperationException("No round is current.");

    public async Task<Round?> Latest(CancellationToken cancel)
    {
        var kept = _latest;
        var asked = new BlobDownloadOptions { Conditions = new() { IfNoneMatch = kept?.Version } };
        try
        {
            var answer = await _container.GetBlobClient("current").DownloadContentAsync(asked, cancel);
            if (answer.GetRawResponse().Status == 304)
                return kept?.Round;
            if (await Find(answer.Value.Content.ToString(), cancel) is not { } round)
                return null;

            _latest = (answer.Value.Details.ETag, round);
            return round;
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
            return kept?.Round;
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> Ids([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", null, cancel))
            if (item.IsBlob && item.Blob.Name.EndsWith(".json", StringComparison.Ordinal))
                yield return item.Blob.Name[..^".json".Length];
    }

    /// <summary>Stores a wording and makes it the present one, and its round the current one.</summary>
    /// <exception cref="InvalidOperationException">The text is no valid round.</exception>
    public async Task Publish(BinaryData text, CancellationToken cancel)
    {
        var round = await Keep(text, asPresent: true, cancel);
        await _container.GetBlobClient("current").UploadAsync(BinaryData.FromString(round.Id), overwrite: true, cancel);
    }

    /// <summary>Stores a wording; which round is current stays.</summary>
    /// <param name="asPresent">Whether new drafts of its round get it.</param>
    /// <exception cref="InvalidOperationException">The text is no valid round.</exception>
    public async Task<Round> Keep(BinaryData text, bool asPresent, CancellationToken cancel)
    {
        var round = Valid(Round.Parse(text.ToMemory().Span));
        await _container.GetBlobClient($"{round.Id}/{round.Hash}.json").UploadAsync(text, overwrite: true, cancel);
        if (!asPresent)
            return round;

        await _container.GetBlobClient($"{round.Id}.json").UploadAsync(text, overwrite: true, cancel);
        if (await Download("current", cancel) is { } current)
            await _container.GetBlobClient("current").UploadAsync(current, overwrite: true, cancel);
        return round;
    }

    private Round Kept(BinaryData text) =>
        _byHash.TryGetValue(Round.HashOf(text.ToMemory().Span), out var known) ? known : Valid(Round.ParseKept(text.ToMemory().Span));

    private Round Valid(Result<Round> reading)
    {
        if (!reading.TryGet(out var round))
            throw new InvalidOperationException(
                $"No valid round: {string.Join("; ", reading.Problems.Select(problem => $"{problem.Field} {problem.Code}"))}");

        return _byHash.GetOrAdd(round.Hash, round);
    }

    private async Task<BinaryData?> Download(string name, CancellationToken cancel)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancel)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
