using System.Diagnostics;
using System.Globalization;

namespace Ovop.Benchmarks.Storage;

/// <summary>Whole cases in a minute, several at once, beside bare loops of the same waits and what storage takes at most.</summary>
internal static class ThroughputPart
{
    /// <summary>Asks, where it is set, for the cases alone: no pages afterwards.</summary>
    public const string Alone = "CASES_ALONE";

    /// <summary>As many as the environment's CASES says.</summary>
    public static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("CASES") ?? "50", CultureInfo.InvariantCulture);

    private const int AtOnce = 4, More = 1_000;
    private static readonly string[] Pages = ["", "register", "peta", "sertifikat", "aturan-bintang", "data", "masuk", "kantor/masuk"];

    public static async Task<Table> Measure()
    {
        var (bare, raw, loop) = await OfBareLoop();
        var (ours, changes, processors) = await OfProduct(loop);
        return new Table($"Whole cases, {AtOnce} at once, {Cases} in all", ["what", "in a minute", "of the bare loop"]) { Next = processors }
            .Row("bare loops of the same waits", bare, 1.0)
            .Row("cases of the product, every page and document of all seven people", ours, ours / bare)
            .Row($"storage's own bound: {raw:0} rows a second, {changes:0} changes a case", raw * 60 / changes, raw * 60 / changes / bare);
    }

    private static async Task<(double InAMinute, double RowsInASecond, Table Processors)> OfBareLoop()
    {
        await using var storage = await CountedStorage.Start(BareLoop.Hub);
        await using var loop = await BareLoop.Start(storage.Connection, TimeSpan.Zero);
        await loop.Play();
        var pace = 0.0;
        var used = await ProcessorTime.Of("What a bare loop takes", Cases, async () => pace = await InAMinute(Cases, _ => loop.Play()));
        return (pace, await StoragePace.Measure(storage.Connection, AtOnce), used);
    }

    private static async Task<(double InAMinute, double Changes, Table Processors)> OfProduct(Table loop)
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection);
        await product.Play("first");
        var (pace, changes) = (0.0, 0.0);
        var used = await ProcessorTime.Of("What a case takes", Cases, async () =>
        {
            var counts = await storage.Mean(1, async _ => pace = await InAMinute(Cases, run => product.Play($"sri{run}")));
            changes = counts.Where(count => count.Key.Changes).Sum(count => count.Value) / Cases;
        });
        return (pace, changes, used with { Next = loop with { Next = await Memory(product) } });
    }

    private static async Task<Table> Memory(RunningProduct product)
    {
        var table = new Table("What the worker holds", ["after", "MiB"]).Row($"{Cases} cases", product.Memory);
        using var reader = new HttpClient { BaseAddress = new Uri($"http://localhost:{product.Port}/") };
        var thousands = Environment.GetEnvironmentVariable(Alone) is null ? 2 : 0;
        foreach (var requests in Enumerable.Range(1, thousands).Select(thousand => thousand * More))
        {
            for (var request = 0; request < More; request++)
                await reader.GetByteArrayAsync(Pages[request % Pages.Length]);
            table.Row($"{requests} requests more", product.Memory);
        }

        return table;
    }

    /// <summary>So many cases, <see cref="AtOnce"/> at a time.</summary>
    internal static async Task<double> InAMinute(int cases, Func<int, Task> play)
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (run, _) => await play(run));
        return cases / Stopwatch.GetElapsedTime(start).TotalMinutes;
    }
}
