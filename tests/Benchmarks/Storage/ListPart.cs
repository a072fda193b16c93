using System.Diagnostics;
using Azure.Data.Tables;
using LocalHost.Tests;
using Ovop.Demo.Visiting;
using Ovop.Functions.Award;

namespace Ovop.Benchmarks.Storage;

/// <summary>The administration's list as fast as it comes to somebody who has signed in, in turns with the bare component of its size.</summary>
internal static class ListPart
{
    private const string Round = "2026";

    private const int Connections = 4, Turns = 3;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection, RunningProduct.AtNight);
        using var office = await product.SignedIn("admin01@contoh.id", "/kantor/masuk");
        var data = HostProcess.NewFolder();
        await using var bare = await HostProcess.StartAsync(data, "--settings", Path.Combine(HostProcess.SettingsFolder, "tests/LocalHost.Sample/localhost.json"));
        using var nobody = new Visitor(bare.Http.BaseAddress!);

        var board = new TableServiceClient(storage.Connection).GetTableClient("Board");
        var table = new Table(
            $"The list of cases, {Connections} connections, the best of {Turns} turns of {Turn.TotalSeconds:0} s a side",
            ["page", "cases", "KiB", "a second", "bare, a second", "of the bare"]);
        foreach (var (first, last) in new[] { (1, 1_000), (1_001, 20_000) })
        {
            await GrowthPart.Seed(board, Round, first, last - first + 1);
            await board.UpsertEntityAsync(new TableEntity(Board.Stamp, Round) { ["Version"] = Guid.NewGuid() });
            foreach (var page in (string[])["/kantor", "/kantor?cari=batik", "/kantor?cari=batik&urut=produk"])
            {
                var size = (await office.Download(page)).Length;
                var (mine, theirs) = (0d, 0d);
                for (var turn = 0; turn < Turns; turn++)
                {
                    theirs = Math.Max(theirs, await Rate(nobody, $"/bare/{size}"));
                    mine = Math.Max(mine, await Rate(office, page));
                }

                table.Row(page, last, size / 1024d, mine, theirs, mine / theirs);
            }
        }

        return table;
    }

    /// <summary>Answers in a second.</summary>
    private static async Task<double> Rate(Visitor who, string page)
    {
        var (watch, answers) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (watch.Elapsed < Turn)
            {
                await who.Download(page);
                Interlocked.Increment(ref answers);
            }
        }));
        return answers / watch.Elapsed.TotalSeconds;
    }
}
