namespace Ovop.Benchmarks.Storage;

/// <summary>What one instance asks of storage with nobody there, by the hour.</summary>
internal static class IdlePart
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(15);

    /// <summary>As in Azure (infra/main.bicep): on this machine it runs each minute.</summary>

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection, RunningProduct.AtNight);
        await Task.Delay(Settling);
        var counts = (await storage.Mean(1, _ => Task.Delay(Watched))).Where(count => !IsStandIn(count.Key)).ToList();

        var table = new Table("Storage operations of an instance in an hour, with nobody there (what stands in for Event Grid left out)", ["where", "changes", "reads"]);
        foreach (var where in counts.Select(count => count.Key.Where).Distinct().Order())
            table.Row(where, Hourly(where, changes: true), Hourly(where, changes: false));
        return table.Row("**all**", Hourly(null, changes: true), Hourly(null, changes: false));

        double Hourly(string? where, bool changes) => counts
            .Where(count => count.Key.Changes == changes && (where is null || count.Key.Where == where))
            .Sum(count => count.Value) * (TimeSpan.FromHours(1) / Watched);
    }

    /// <summary>In Azure nobody looks for new blobs and verdicts: storage and scanner tell.</summary>
    private static bool IsStandIn(Operation operation) =>
        operation.Where is "blob documents" or "blob uploads" || operation.Where.StartsWith("blob localhost", StringComparison.Ordinal);
}
