namespace Ovop.Benchmarks.Storage;

/// <summary>Whole cases on one, two and three hosts of one task hub, and whether anything happened twice.</summary>
internal static class HostsPart
{
    /// <summary>The mailbox keeps a hundred mails: those of so many cases and of the one before.</summary>
    private const int Cases = 8;

    private const int Most = 3;

    public static async Task<Table> Measure()
    {
        var table = new Table($"{Cases} whole cases on hosts of one task hub, all on this machine", ["hosts", "in a minute", "of one host", "letters twice", "stars beyond one a case"]);
        var alone = 0.0;
        for (var hosts = 1; hosts <= Most; hosts++)
        {
            await using var storage = await CountedStorage.Start(RunningProduct.Hub);
            await using var product = await RunningProduct.Start(storage.Connection);
            for (var another = 1; another < hosts; another++)
                await product.StartAnother(storage.Connection);

            await product.Play("first");
            var pace = await ThroughputPart.InAMinute(Cases, run => product.Play($"sri{run}", host: run % hosts));
            alone = hosts == 1 ? pace : alone;
            table.Row($"{hosts}", pace, pace / alone, await product.LettersTwice(), await product.Stars() - (Cases + 1));
        }

        return table;
    }
}
