using System.Diagnostics;
using LocalHost.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>Pages as fast as they come, in turns with a bare component of the same size on the same host, and what they ask of storage.</summary>
internal static class PagesPart
{
    private const int Connections = 16, Turns = 3, Openings = 20;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(6);

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        await using var product = await RunningProduct.Start(storage.Connection);
        var certificate = await product.Play("sri");
        var data = HostProcess.NewFolder();
        await using var bare = await HostProcess.StartAsync(data, "--settings", Path.Combine(HostProcess.SettingsFolder, "tests/LocalHost.Sample/localhost.json"));

        return await Public(storage, new($"http://localhost:{product.Port}"), bare.Http.BaseAddress!, certificate) with
        {
            Next = await SignedIn(storage, product, certificate),
        };
    }

    private static async Task<Table> Public(CountedStorage storage, Uri ours, Uri bare, string certificate)
    {
        var table = new Table(
            $"Public pages, {Connections} connections, the best of {Turns} turns of {Turn.TotalSeconds:0} s a side",
            ["page", "KiB", "a second", "bare, a second", "of the bare", "storage operations a second"]);
        foreach (var page in (string[])["/", "/register", "/aturan-bintang", "/peta", "/data", "/sertifikat", $"/produk/{certificate}", $"/sertifikat/{certificate}", "/health"])
        {
            using var http = Client(ours);
            var size = (await http.GetByteArrayAsync(page)).Length;
            var (mine, theirs, asked) = (0d, 0d, double.MaxValue);
            for (var turn = 0; turn < Turns; turn++)
            {
                theirs = Math.Max(theirs, await Rate(bare, $"/bare/{size}"));
                var counts = await storage.Mean(1, async _ => mine = Math.Max(mine, await Rate(ours, page)));
                asked = Math.Min(asked, counts.Where(count => IsOfPages(count.Key)).Sum(count => count.Value) / Turn.TotalSeconds);
            }

            table.Row(page.Replace(certificate, "…", StringComparison.Ordinal), size / 1024d, mine, theirs, mine / theirs, asked);
        }

        return table;
    }

    /// <summary>One at a time, as one person opens them; a reading by the clock may fall among them.</summary>
    private static async Task<Table> SignedIn(CountedStorage storage, RunningProduct product, string certificate)
    {
        var number = certificate[..certificate.IndexOf("-S", StringComparison.Ordinal)];
        using var applicant = await product.SignedIn("sri@contoh.id", "/masuk");
        using var office = await product.SignedIn("admin01@contoh.id", "/kantor/masuk");
        var table = new Table($"Pages of people who have signed in, {Openings} one after another", ["page", "ms", "reads a page"]);
        foreach (var (who, page) in new[]
                 {
                     (applicant, "/permohonan"), (applicant, $"/permohonan/{number}"), (applicant, $"/permohonan/{number}/bagian/usaha"),
                     (office, "/kantor"), (office, "/kantor?cari=batik"), (office, $"/kantor/permohonan/{number}"), (office, "/kantor/ringkasan"),
                 })
        {
            await who.Open(page);
            var watch = Stopwatch.StartNew();
            var counts = await storage.Mean(Openings, _ => who.Open(page));
            table.Row(
                page.Replace(number, "…", StringComparison.Ordinal), watch.Elapsed.TotalMilliseconds / Openings,
                counts.Where(count => IsOfPages(count.Key) && !count.Key.Changes).Sum(count => count.Value));
        }

        return table;
    }

    /// <summary>Queues and new blobs are looked at by the clock, whoever opens pages.</summary>
    private static bool IsOfPages(Operation operation) =>
        operation.Payer != Payer.Clock && !operation.Where.StartsWith("queue ", StringComparison.Ordinal)
        && operation.Where is not ("blob documents" or "blob uploads");

    /// <summary>Answers in a second.</summary>
    private static async Task<double> Rate(Uri site, string page)
    {
        using var http = Client(site);
        var (watch, answers) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (watch.Elapsed < Turn)
            {
                await http.GetByteArrayAsync(page);
                Interlocked.Increment(ref answers);
            }
        }));
        return answers / watch.Elapsed.TotalSeconds;
    }

    private static HttpClient Client(Uri site)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false }) { BaseAddress = site };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
        return http;
    }
}
