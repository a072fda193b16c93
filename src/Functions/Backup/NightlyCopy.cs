using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ovop.Functions.Backup;

/// <summary>A table as it was copied.</summary>
/// <param name="Since">When the copying began: what was written later may not be in it.</param>
internal sealed record CopiedTable(DateTimeOffset Since, IAsyncEnumerable<TableEntity> Rows);

/// <summary>
/// Copies of all tables, which storage itself keeps no versions of, in a container that lets nobody change or delete them for a while.
/// The task hub is not copied: the reconciliation makes the orchestrations anew from the cases.
/// </summary>
internal sealed class NightlyCopy(TableServiceClient tables, BlobServiceClient blobs)
{
    public const string Container = "backups";

    /// <summary>Written last: a copy without it is not whole.</summary>
    private const string Whole = "whole.json";

    private const string NameFormat = "yyyy-MM-ddTHHmm";

    /// <summary>Every table of the product.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "ApiKeys", "Board", "Cases", "Failures", "FalseStars", "HookCalls", "MailHolds", "MailWords", "People", "Readings",
        "Register", "Sittings", "StaffLog",
    ];

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    /// <summary>The name of the copy that is made at a moment; sorted, names are in order of time.</summary>
    public static string NameOf(DateTimeOffset now) => now.UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture);

    public async Task Make(string copy, CancellationToken cancel)
    {
        var rows = new Dictionary<string, int>();
        await _container.CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var table in Tables)
        {
            await tables.CreateTableIfNotExistsAsync(table, cancel);
            await using var blob = await _container.GetBlobClient(PathOf(copy, table))
                .OpenWriteAsync(overwrite: true, cancellationToken: cancel);
            await using var packed = new GZipStream(blob, CompressionLevel.Optimal);
            rows[table] = await TableFile.Write(tables.GetTableClient(table), packed, cancel);
        }

        await _container.GetBlobClient($"{copy}/{Whole}").UploadAsync(BinaryData.FromObjectAsJson(rows), overwrite: true, cancel);
    }

    /// <summary>The rows of a table in the latest whole copy; null where there is none.</summary>
    /// <exception cref="InvalidDataException">What lies there is no copy.</exception>
    /// <exception cref="JsonException">As before.</exception>
    public async Task<CopiedTable?> Latest(string table, CancellationToken cancel)
    {
        if (await LatestName(cancel) is not { } copy)
            return null;

        var packed = await _container.GetBlobClient(PathOf(copy, table)).DownloadContentAsync(cancel);
        return new(
            DateTimeOffset.ParseExact(copy, NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            TableFile.Rows(new GZipStream(packed.Value.Content.ToStream(), CompressionMode.Decompress), cancel));
    }

    private async Task<string?> LatestName(CancellationToken cancel)
    {
        try
        {
            var ends = $"/{Whole}";
            return await _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancel)
                .Where(blob => blob.Name.EndsWith(ends, StringComparison.Ordinal))
                .Select(blob => blob.Name[..^ends.Length])
                .MaxAsync(StringComparer.Ordinal, cancel);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Brings a copy back, here or elsewhere; rows that are there stay as they are.</summary>
    /// <returns>How many rows of each table were brought back.</returns>
    /// <exception cref="Azure.RequestFailedException">There is no whole copy of that name.</exception>
    public async Task<IReadOnlyDictionary<string, int>> Restore(string copy, TableServiceClient into, CancellationToken cancel)
    {
        var whole = (await _container.GetBlobClient($"{copy}/{Whole}").DownloadContentAsync(cancel)).Value.Content;
        var rows = new Dictionary<string, int>();
        foreach (var table in JsonSerializer.Deserialize<Dictionary<string, int>>(whole)!.Keys)
        {
            await into.CreateTableIfNotExistsAsync(table, cancel);
            await using var blob = await _container.GetBlobClient(PathOf(copy, table)).OpenReadAsync(cancellationToken: cancel);
            await using var unpacked = new GZipStream(blob, CompressionMode.Decompress);
            rows[table] = await TableFile.Read(unpacked, into.GetTableClient(table), cancel);
        }

        return rows;
    }

    private static string PathOf(string copy, string table) => $"{copy}/{table}.jsonl.gz";
}
