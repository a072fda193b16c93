using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Ovop.Functions.Backup;

/// <summary>
/// Copies of all tables, which storage itself keeps no versions of, in a container that lets nobody change or delete them for a while.
/// The task hub is not copied: the reconciliation makes the orchestrations anew from the cases.
/// </summary>
internal sealed class NightlyCopy(TableServiceClient tables, BlobServiceClient blobs)
{
    public const string Container = "backups";

    /// <summary>Written last: a copy without it is not whole.</summary>
    private const string Whole = "whole.json";

    /// <summary>Every table of the product.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "ApiKeys", "Board", "Cases", "Failures", "FalseStars", "HookCalls", "MailHolds", "MailWords", "People", "Readings",
        "Register", "Sittings", "StaffLog",
    ];

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    /// <summary>The name of the copy that is made at a moment; sorted, names are in order of time.</summary>
    public static string NameOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-ddTHHmm", CultureInfo.InvariantCulture);

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
