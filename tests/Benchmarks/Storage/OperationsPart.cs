
namespace Ovop.Benchmarks.Storage;

/// <summary>How often a case asks storage to change something or to read, beside the least that its shape needs of the engine.</summary>
internal static class OperationsPart
{
    private const int Cases = 3;
    private static readonly TimeSpan PeopleTake = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(8);

    public static async Task<Table> Measure()
    {
        var (bare, ours, together) = (await OfBareLoop(), await OfProduct(together: false), await OfProduct(together: true));
        var table = new Table($"Storage operations of a whole case with three assessors (mean of {Cases}, one after another)", ["whose", "where", "changes", "reads"]);
        foreach (var payer in new[] { Payer.Engine, Payer.Product })
        {
            foreach (var where in ours.Keys.Where(operation => operation.Payer == payer).Select(operation => operation.Where).Distinct().Order())
                table.Row(payer, where, Sum(ours, payer, true, where), Sum(ours, payer, false, where));
            table.Row(payer, "**all**", Sum(ours, payer, true), Sum(ours, payer, false));
        }

        var cases = new Table("What a case changes in its table, by the rows that are written together", ["rows", "files one by one", "in one post"]);
        foreach (var rows in ours.Keys.Concat(together.Keys).Select(operation => operation.Rows).Where(rows => rows.Length > 0).Distinct().Order())
            cases.Row(rows, Of(ours, rows), Of(together, rows));
        cases.Row("**all**", Sum(ours, Payer.Product, true, "table Cases"), Sum(together, Payer.Product, true, "table Cases"));

        return (table with { Next = cases })
            .Row("bare loop of the same waits", "**all**", Sum(bare, Payer.Engine, true), Sum(bare, Payer.Engine, false))
            .Row("engine over bare loop", "**ratio**", Sum(ours, Payer.Engine, true) / Sum(bare, Payer.Engine, true), "(fetching goes with the clock)");
    }

    private static async Task<IReadOnlyDictionary<Operation, double>> OfBareLoop()
    {
        await using var storage = await CountedStorage.Start(BareLoop.Hub);
        await using var loop = await BareLoop.Start(storage.Connection, PeopleTake);
        await loop.Play();
        return await storage.Mean(Cases, _ => loop.Play());
    }

    private static async Task<IReadOnlyDictionary<Operation, double>> OfProduct(bool together)
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection);
        await product.Play("first", together: together);
        await Task.Delay(Settling);
        return await storage.Mean(Cases, async run =>
        {
            await product.Play($"sri{run}", together: together);
            await Task.Delay(Settling);
        });
    }

    private static double Of(IReadOnlyDictionary<Operation, double> counts, string rows) =>
        counts.Where(count => count.Key.Rows == rows).Sum(count => count.Value);

    private static double Sum(IReadOnlyDictionary<Operation, double> counts, Payer payer, bool changes, string? where = null) => counts
        .Where(count => count.Key.Payer == payer && count.Key.Changes == changes && (where is null || count.Key.Where == where))
        .Sum(count => count.Value);
}
