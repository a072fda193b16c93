using System.Text.Json;
using Azure.Data.Tables;

namespace Ovop.Functions.Hosting.Storage;

/// <summary>
/// What Azure Table Storage takes at most, by its own account ("Understanding the Table service data model", "Performing entity
/// group transactions"). The emulator takes more, so rows are measured here before they are sent.
/// </summary>
internal static class TableLimits
{
    /// <summary>Bytes of a row, names included; text counts two for each character.</summary>
    public const int Row = 1024 * 1024;

    /// <summary>Characters of one text.</summary>
    public const int Column = 32 * 1024;

    /// <summary>Columns beside the keys and the time.</summary>
    public const int Columns = 252;

    /// <summary>Characters of a key.</summary>
    public const int Key = 512;

    /// <summary>Rows of a batch.</summary>
    public const int BatchRows = 100;

    /// <summary>Bytes of a batch as it is sent.</summary>
    public const int BatchBytes = 4 * 1024 * 1024;

    /// <summary>Of a row's own request within a batch: its address, headers and boundaries.</summary>
    private const int Envelope = 1024 + (4 * Key);

    /// <summary>Which limit a row is beyond; null when the service takes it.</summary>
    public static string? LimitExceededBy(TableEntity row) =>
        IsUnfitKey(row.PartitionKey) || IsUnfitKey(row.RowKey) ? "key"
        : ColumnsOf(row).Count() > Columns ? "columns"
        : ColumnsOf(row).Any(column => column.Value is string { Length: > Column }) ? "column"
        : SizeOf(row) > Row ? "row"
        : null;

    public static long SizeOf(TableEntity row) =>
        4 + (2L * (row.PartitionKey.Length + row.RowKey.Length)) + SizeOf("Timestamp", DateTimeOffset.MinValue)
        + ColumnsOf(row).Sum(column => SizeOf(column.Key, column.Value));

    /// <summary>Rows in as few batches as hold them, in their order; one that is empty where there is none.</summary>
    /// <param name="also">A row that goes along with each.</param>
    public static IReadOnlyList<IReadOnlyList<TableEntity>> Batches(IReadOnlyList<TableEntity> rows, TableEntity also)
    {
        var (batches, bytes) = (new List<List<TableEntity>> { new() }, SentBytes(also));
        foreach (var row in rows)
        {
            if (batches[^1].Count == BatchRows - 1 || bytes + SentBytes(row) > BatchBytes)
            {
                batches.Add([]);
                bytes = SentBytes(also);
            }

            batches[^1].Add(row);
            bytes += SentBytes(row);
        }

        return batches;
    }

    /// <summary>How long a row is in a batch, never less.</summary>
    private static long SentBytes(TableEntity row) => Envelope + ColumnsOf(row).Sum(column =>
        column.Key.Length + 32L + (column.Value is string text ? JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length : 64));

    private static bool IsUnfitKey(string key) =>
        key.Length > Key || key.Any(letter => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter));

    private static long SizeOf(string name, object? value) => 8 + (2L * name.Length) + value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.Length,
        bool => 1,
        int => 4,
        Guid => 16,
        null => 0,
        _ => 8,
    };

    private static IEnumerable<KeyValuePair<string, object>> ColumnsOf(TableEntity row) =>
        row.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"));
}
