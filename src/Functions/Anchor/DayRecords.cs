using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Anchor;

/// <summary>A day with the heads that its root was made over. The heads stay inside: they name cases that are not public.</summary>
internal sealed record KeptDay(DayRecord Record, IReadOnlyList<DayHead> Heads);

/// <summary>The records of the days as blobs, "2026-11-25.json", each written once and never again.</summary>
internal sealed class DayRecords(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient("days");

    /// <summary>Writes a day unless it has been written; the day as it is kept.</summary>
    public async Task<KeptDay> Keep(KeptDay day, CancellationToken cancel)
    {
        var record = day.Record;
        var summary = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["count"] = record.Count.ToString(CultureInfo.InvariantCulture),
            ["root"] = record.Root,
            ["previous"] = record.Previous,
            ["seal"] = record.Seal,
        };
        try
        {
            await _container.GetBlobClient(NameOf(record.Day)).UploadAsync(
                BinaryData.FromObjectAsJson(day, CaseJson.Options),
                new BlobUploadOptions { Metadata = summary, Conditions = new() { IfNoneMatch = ETag.All } }, cancel);
            return day;
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            return (await Find(record.Day, cancel))!;
        }
    }

    /// <summary>Every day, the first first; from the blobs' metadata, so that none is opened.</summary>
    public async Task<IReadOnlyList<DayRecord>> All(CancellationToken cancel)
    {
        var records = new List<DayRecord>();
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, cancel))
            records.Add(new(
                DateOnly.ParseExact(blob.Name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                int.Parse(blob.Metadata["count"], CultureInfo.InvariantCulture),
                blob.Metadata["root"], blob.Metadata["previous"], blob.Metadata["seal"]));

        return records;
    }

    public async Task<KeptDay?> Find(DateOnly day, CancellationToken cancel)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptDay>(
                (await _container.GetBlobClient(NameOf(day)).DownloadContentAsync(cancel)).Value.Content, CaseJson.Options);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// The proof for the case of an award, from the day of its last public change or the day after; null while that day has not
    /// ended.
    /// </summary>
    public async Task<Inclusion?> ProofOf(PublicAward award, CancellationToken cancel)
    {
        foreach (var day in new[] { award.StateSince.AddDays(1), award.StateSince, award.DecidedOn.AddDays(1), award.DecidedOn }.Distinct())
            if (await Find(day, cancel) is { } kept && Inclusion.Of(award.Certificate.Application, kept.Heads, kept.Record) is { } proof)
                return proof;

        return null;
    }

    /// <inheritdoc cref="ReadDays.ProofOf"/>
    public Task<Inclusion?> ProofOf(Dossier dossier, CancellationToken cancel) => new ReadDays(this).ProofOf(dossier, cancel);

    private static string NameOf(DateOnly day) => $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";
}
