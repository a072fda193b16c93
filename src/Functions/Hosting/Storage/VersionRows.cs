using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Ovop.Functions.Hosting.Storage;

/// <summary>
/// What is kept in versions, each from 1: a row for every one, the newest first; rows are added and never changed. Nothing is
/// remembered, so that every instance sees a change at the next reading.
/// </summary>
internal sealed class VersionRows<T>(TableClient table, JsonSerializerOptions json) where T : class
{
    /// <summary>The latest of a partition; null where there is none.</summary>
    public async ValueTask<T?> Present(string of, CancellationToken cancel)
    {
        await foreach (var row in Rows(of, most: 1, cancel))
            return Read(row);

        return null;
    }

    public async ValueTask<T?> Find(string of, int version, CancellationToken cancel) =>
        await table.GetEntityIfExistsAsync<TableEntity>(of, KeyOf(version), cancellationToken: cancel)
            is { HasValue: true, Value: var row } ? Read(row!) : null;

    /// <summary>Every version, the newest first.</summary>
    public async Task<IReadOnlyList<T>> All(string of, CancellationToken cancel)
    {
        var all = new List<T>();
        await foreach (var row in Rows(of, most: null, cancel))
            all.Add(Read(row));

        return all;
    }

    /// <summary>The latest of each partition.</summary>
    /// <param name="filter">Which partitions, as the table is asked.</param>
    public async Task<IReadOnlyDictionary<string, T>> Latest(string filter, CancellationToken cancel)
    {
        var latest = new Dictionary<string, T>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            latest.TryAdd(row.PartitionKey, Read(row));

        return latest;
    }

    /// <summary>Adds a version.</summary>
    /// <returns>False where somebody else was faster: it is there already.</returns>
    public async Task<bool> Save(string of, int version, T kept, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(
                new TableEntity(of, KeyOf(version)) { ["Data"] = JsonSerializer.Serialize(kept, json) }, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private AsyncPageable<TableEntity> Rows(string of, int? most, CancellationToken cancel) =>
        table.QueryAsync<TableEntity>(row => row.PartitionKey == of, maxPerPage: most, cancellationToken: cancel);

    private T Read(TableEntity row) => JsonSerializer.Deserialize<T>(row.GetString("Data"), json)!;

    private static string KeyOf(int version) => (int.MaxValue - version).ToString("D10", CultureInfo.InvariantCulture);
}
