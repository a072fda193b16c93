using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Backup;

namespace Ovop.Benchmarks.Storage;

/// <summary>What the administration's list of cases costs as a round grows; each case by itself has a partition of its own and does not.</summary>
internal static class GrowthPart
{
    private const int Batch = 100;
    private const int PageSize = 50;
    private static readonly int[] Sizes = [100, 1_000, 20_000];
    private static readonly BoardFilter Batik = BoardFilter.Of(name => name == "cari" ? "batik" : "");

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start("");
        var tables = new TableServiceClient(storage.Connection);
        var table = tables.GetTableClient("Board");
        await table.CreateIfNotExistsAsync();
        var copies = new NightlyCopy(tables, new(storage.Connection));
        var results = new List<IReadOnlyList<double>>();
        foreach (var size in Sizes)
        {
            await Seed(table, $"{size}", 1, size);
            await Task.Delay(Board.Overlap * 2); // Lines as young as these still are would be read again.
            await copies.Make(NightlyCopy.NameOf(TimeProvider.System.GetUtcNow()), default);
            if (results is [])
                await Of(tables, copies, table, size); // once before it counts
            results.Add(await Of(tables, copies, table, size));
        }

        string[] acts = ["first reading by a new worker", "the same without the copy of the night", "reading after one case has changed", "searched, sorted, a page of it", "the overview's figures"];
        return acts.Index().Aggregate(
            new Table("The administration as a round grows, ms", ["what", .. Sizes.Select(size => $"{size:N0} cases"), "last over first"]),
            (rows, act) => rows.Row([act.Item, .. results.Select(result => result[act.Index]).Cast<object>(), results[^1][act.Index] / results[0][act.Index]]));
    }

    private static async Task<IReadOnlyList<double>> Of(TableServiceClient tables, NightlyCopy copies, TableClient table, int size)
    {
        var (board, now) = (new Board(tables, TimeProvider.System), TimeProvider.System.GetUtcNow());
        var whole = await Timed(() => board.Read($"{size}", default));
        var first = await Timed(() => new Board(tables, TimeProvider.System, new(copies, NullLogger<BoardOfTheNight>.Instance)).Read($"{size}", default));
        await Change(1);
        await board.Read($"{size}", default);
        await Change(2);
        var next = await Timed(() => board.Read($"{size}", default));
        var lines = await board.Read($"{size}", default);
        return
        [
            first,
            whole,
            next,
            await Timed(() => Task.FromResult(Batik.InOrder(now).Part(Batik.Matching(lines, id => id), 1, PageSize))),
            await Timed(() => Task.FromResult(Figures(new RoundFigures(lines, now)))),
        ];

        Task Change(int number) => table.UpsertEntityAsync(Row($"{size}", number), TableUpdateMode.Replace);
    }

    private static int Figures(RoundFigures figures) =>
        figures.Overdue + figures.Stuck + figures.UnsentLetters + figures.Funnel.Count + figures.Stars.Count + figures.Submissions.Count + (figures.LongestWaiting is null ? 0 : 1);

    private static async Task<double> Timed<T>(Func<Task<T>> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Lines of cases that are nowhere else.</summary>
    /// <param name="round">Whose list.</param>
    /// <param name="first">The running number of the first.</param>
    public static async Task Seed(TableClient table, string round, int first, int count)
    {
        foreach (var rows in Enumerable.Range(first, count).Chunk(Batch))
            await table.SubmitTransactionAsync(rows.Select(number => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(round, number))));
    }

    private static TableEntity Row(string round, int number)
    {
        var since = TimeProvider.System.GetUtcNow().AddDays(-number % 30);
        var line = new BoardLine(
            new ApplicationNumber("2026", number), (CaseState)(number % 6), Commodity.BT, $"UD Usaha {number}", number % 2 == 0 ? "Batik tulis" : "Tenun", "33",
            since, new Wait(["penilai"], "review", since, [], since.AddDays(10), "substitute"), null, []);
        return new TableEntity(round, line.Number.ToString()) { ["Line"] = JsonSerializer.Serialize(line, CaseJson.Options) };
    }
}
