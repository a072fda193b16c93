using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LocalHost.Tests;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Demo;
using Ovop.Demo.Rounds;
using Ovop.Demo.Rounds.Past;
using Ovop.Demo.Visiting;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Anchor;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;

namespace Ovop.EndToEnd.Tests.Programme;

/// <summary>A product of its own, in which a programme of two rounds grows.</summary>
internal sealed class GrowingProduct : IAsyncDisposable
{
    private readonly string _data = HostProcess.NewFolder();
    private readonly HttpClient _mail = new();
    private HostProcess _host = null!;

    public Uri Site { get; private set; } = null!;

    public Mailbox Mailbox { get; private set; } = null!;

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<GrowingProduct> Start()
    {
        var product = new GrowingProduct();
        product._host = await HostProcess.StartAsync(
            product._data, HostProcess.FreePorts(), new Dictionary<string, string>(ProductSettings.Eager) { ["ReconciliationSchedule"] = "*/30 * * * * *" });
        product.Site = new Uri($"http://localhost:{product._host.Ports.Http}/");
        product._mail.BaseAddress = new Uri($"http://localhost:{product._host.Ports.Mailbox}/");
        product.Mailbox = new(product._mail);
        using var visitor = new Visitor(product.Site);
        await visitor.Open("/masuk");
        return product;
    }

    /// <summary>Plays those of all cases, and waits until the app has taken them up.</summary>
    public async Task Grow(int cases, Range which)
    {
        await using var chronicle = Chronicle();
        var played = await new RoundPlay(chronicle, cases, _ => { }) { Which = which }.Play(Today, TestContext.Current.CancellationToken);
        played!.Cases.ShouldBeGreaterThanOrEqualTo(which.GetOffsetAndLength(cases).Length);
        await Reconciled();
    }

    /// <summary>The first of all cases, played twice, give the same trails; nothing is written of them.</summary>
    public async Task PlaysAreEqual(int cases)
    {
        var seals = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            await using var chronicle = Chronicle();
            seals.Add((await new RoundPlay(chronicle, cases, _ => { }) { Which = 0..8 }.Rehearse(Today, TestContext.Current.CancellationToken))!.Seal);
        }

        seals[1].ShouldBe(seals[0]);
    }

    /// <summary>Every case as it is stored.</summary>
    public async Task<IReadOnlyList<Dossier>> Cases()
    {
        var (cases, all) = (Store(), new List<Dossier>());
        await foreach (var head in new TableServiceClient(_host.Storage).GetTableClient("Cases").QueryAsync<TableEntity>(row => row.RowKey == Core.Cases.Case.RowKey, select: ["PartitionKey"]))
            if (ApplicationNumber.TryParse(head.PartitionKey, out var number))
                all.Add((await cases.Find(number, CancellationToken.None))!);
        return all;
    }

    /// <summary>Closes every day that has ended, as happens each night.</summary>
    public Task CloseDays()
    {
        var tables = new TableServiceClient(_host.Storage);
        return new DayClosing(new(new BlobServiceClient(_host.Storage)), Store(), tables, TimeProvider.System).Run(CancellationToken.None);
    }

    /// <summary>The lines of the log that tell of an error.</summary>
    public IEnumerable<string> Errors()
    {
        using var log = new StreamReader(new FileStream(Path.Combine(_data, "logs", "localhost.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. log.ReadToEnd().Split('\n').Where(line => line.Contains(" Error ", StringComparison.Ordinal) || line.Contains(" Critical ", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        _mail.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private Chronicle Chronicle() => new(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = _host.Storage, ["Site:BaseAddress"] = $"{Site}" });

    /// <summary>No letter waits any more. All cases are read once each time that the last seen to wait has none left: to read them is much work.</summary>
    private async Task Reconciled()
    {
        var patience = TimeSpan.FromMinutes(5);
        var watch = Stopwatch.StartNew();
        while ((await Cases()).LastOrDefault(Waits) is { } waiting)
            while (Waits((await Store().Find(waiting.Number, CancellationToken.None))!))
            {
                watch.Elapsed.ShouldBeLessThan(patience, $"Letters of {waiting.Number} were not sent.");
                await Task.Delay(1000);
            }
    }

    private static bool Waits(Dossier dossier) => dossier.All<Letter>().Any(letter => letter.State is LetterState.Queued or LetterState.Sending);

    private TableCases Store()
    {
        var tables = new TableServiceClient(_host.Storage);
        return new(tables, new Board(tables, TimeProvider.System), new SealedAnswers(new EphemeralDataProtectionProvider()));
    }
}
