using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Rounds;

/// <summary>
/// Rounds as blobs: "2026/{hash}.json" for every wording, "2026.json" for the present one, "current" naming the round. "current" is
/// written anew with every present wording, so its tag is the version of all that is kept here. It is asked for once a second at most
/// (<see cref="Lately{T}"/>), in one operation.
/// </summary>
internal sealed class BlobRounds : IRounds, IDisposable
{
    private readonly BlobContainerClient _container;
    private readonly ConcurrentDictionary<string, Round> _byHash = new();
    private readonly Lately<StoredRound?> _stored;
    private StoredRound? _last;

    public BlobRounds(BlobServiceClient blobs, TimeProvider clock)
    {
        _container = blobs.GetBlobContainerClient("rounds");
        _stored = new(ReadStored, clock);
    }

    /// <inheritdoc cref="Lately{T}.StaleSince"/>
    public DateTimeOffset? StaleSince => _stored.StaleSince;

    public async Task<Round?> Find(string id, CancellationToken cancel)
    {
        if (!Round.IsId(id))
            return null;

        var stored = await _stored.Read(cancel);
        if (stored?.Present.TryGetValue(id, out var known) == true)
            return known;
        if (await Download($"{id}.json", cancel) is not { } text)
            return null;

        var round = Kept(text);
        stored?.Present.TryAdd(id, round);
        return round;
    }

    public async Task<Round> At(string id, string hash, CancellationToken cancel) =>
        _byHash.TryGetValue(hash, out var known) ? known
        : await Download($"{id}/{hash}.json", cancel) is { } text ? Kept(text)
        : throw new InvalidOperationException($"Round {id} has no wording {hash}.");

    public async Task<WorkingCalendar?> Calendar(string id, CancellationToken cancel) => (await Find(id, cancel))?.Calendar;

    public async Task<Round> Current(CancellationToken cancel) =>
        await Latest(cancel) ?? throw new InvalidOperationException("No round is current.");

    public async Task<Round?> Latest(CancellationToken cancel) =>
        await _stored.Read(cancel) is { } stored ? await Find(stored.Current, cancel) : null;

    public async IAsyncEnumerable<string> Ids([EnumeratorCancellation] CancellationToken cancel)
    {
        var stored = await _stored.Read(cancel);
        var ids = stored?.Ids ?? await Listed(cancel);
        if (stored is not null)
            stored.Ids = ids;
        foreach (var id in ids)
            yield return id;
    }

    /// <summary>Stores a wording and makes it the present one, and its round the current one.</summary>
    /// <exception cref="InvalidOperationException">The text is no valid round.</exception>
    public async Task Publish(BinaryData text, CancellationToken cancel)
    {
        var round = await Keep(text, asPresent: true, cancel);
        await Put("current", BinaryData.FromString(round.Id), cancel);
    }

    /// <summary>Stores a wording; which round is current stays.</summary>
    /// <param name="asPresent">Whether new drafts of its round get it.</param>
    /// <exception cref="InvalidOperationException">The text is no valid round.</exception>
    public async Task<Round> Keep(BinaryData text, bool asPresent, CancellationToken cancel)
    {
        var round = Valid(Round.Parse(text.ToMemory().Span));
        await Put($"{round.Id}/{round.Hash}.json", text, cancel);
        if (!asPresent)
            return round;

        await Put($"{round.Id}.json", text, cancel);
        if (await Download("current", cancel) is { } current)
            await Put("current", current, cancel);
        return round;
    }

    public void Dispose() => _stored.Dispose();

    private async Task Put(string name, BinaryData text, CancellationToken cancel)
    {
        await _container.GetBlobClient(name).UploadAsync(text, overwrite: true, cancel);
        _stored.Changed();
    }

    /// <summary>The same object as long as no present wording was published; null before the first.</summary>
    private async Task<StoredRound?> ReadStored(CancellationToken cancel)
    {
        var asked = new BlobDownloadOptions { Conditions = new() { IfNoneMatch = _last?.Version } };
        try
        {
            var answer = await _container.GetBlobClient("current").DownloadContentAsync(asked, cancel);
            return answer.GetRawResponse().Status == 304
                ? _last
                : _last = new(answer.Value.Details.ETag, answer.Value.Content.ToString());
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
            return _last;
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> Listed(CancellationToken cancel)
    {
        var ids = new List<string>();
        await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", null, cancel))
            if (item.IsBlob && item.Blob.Name.EndsWith(".json", StringComparison.Ordinal))
                ids.Add(item.Blob.Name[..^".json".Length]);

        return ids;
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

    /// <summary>What was read of the rounds under one version of "current".</summary>
    private sealed record StoredRound(ETag Version, string Current)
    {
        public ConcurrentDictionary<string, Round> Present { get; } = new();

        public IReadOnlyList<string>? Ids { get; set; }
    }
}
