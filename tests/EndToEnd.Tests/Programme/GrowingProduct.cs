using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LocalHost.Tests;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Demo;
using Ovop.Demo.Rounds;
using Ovop.Demo.Rounds.Past;
using Ovop.Functions.Anchor;
using Ovop.Functions.Award;

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
            product._data, HostProcess.FreePorts(), new Dictionary<string, string> { ["ReconciliationSchedule"] = "*/15 * * * * *" });
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
        var tables = new TableServiceClient(_host.Storage);
        var (cases, all) = (new TableCases(tables, new Board(tables), new SealedAnswers(new EphemeralDataProtectionProvider())), new List<Dossier>());
        await foreach (var head in tables.GetTableClient("Cases").QueryAsync<TableEntity>(row => row.RowKey == Core.Award.Case.RowKey, select: ["PartitionKey"]))
            if (ApplicationNumber.TryParse(head.PartitionKey, out var number))
                all.Add((await cases.Find(number, CancellationToken.None))!);
        return all;
    }

    /// <summary>Closes every day that has ended, as happens each night.</summary>
    public Task CloseDays()
    {
        var tables = new TableServiceClient(_host.Storage);
        var cases = new TableCases(tables, new Board(tables), new SealedAnswers(new EphemeralDataProtectionProvider()));
        return new DayClosing(new(new BlobServiceClient(_host.Storage)), cases, tables, TimeProvider.System).Run(CancellationToken.None);
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

    /// <summary>No letter waits any more and every open case runs.</summary>
    private async Task Reconciled()
    {
        for (var patience = 0; patience < 240; patience++, await Task.Delay(1000))
            if ((await Cases()).SelectMany(dossier => dossier.All<Letter>()).All(letter => letter.State is not (LetterState.Queued or LetterState.Sending)))
                return;

        Assert.Fail("Letters were not sent.");
    }
}
