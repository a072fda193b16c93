using System.Diagnostics;
using Azure.Data.Tables;

namespace Ovop.Benchmarks.Storage;

/// <summary>How fast this storage takes the smallest change there is, a row of a table, by itself.</summary>
internal static class StoragePace
{
    private const int Rows = 1_000;

    /// <summary>Rows in a second.</summary>
    /// <param name="writers">How many write at once.</param>
    public static async Task<double> Measure(string connection, int writers)
    {
        var table = new TableClient(connection, "Pace");
        await table.CreateIfNotExistsAsync();
        await Write(table, 0);
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(1, Rows), new ParallelOptions { MaxDegreeOfParallelism = writers }, async (row, _) => await Write(table, row));
        return Rows / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task Write(TableClient table, int row) => await table.UpsertEntityAsync(new TableEntity($"{row % 16}", $"{row}") { ["Text"] = "A row like any other." });
}
