using System.Diagnostics;
using System.Text.RegularExpressions;
using LocalHost.Setup;
using LocalHost.Tests;
using Ovop.Benchmarks.Storage;
using Ovop.Demo;
using Ovop.Demo.Visiting;

namespace Ovop.Benchmarks.Beside;

/// <summary>Pages as fast as they come, to whom they are for, after each build's own demonstration has played as many cases.</summary>
internal static partial class PagesBeside
{
    private const int Cases = 11, Connections = 16, Turns = 3;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task<Table> Measure(FormerBuild former)
    {
        await using var before = new Site { List = "/administrasi", Case = "/administrasi" };
        await using var now = new Site { List = "/kantor", Case = "/kantor/permohonan" };
        await before.Open(former.Start, former.Folder);
        await now.Open(
            data => HostProcess.StartAsync(data, HostProcess.FreePorts(), RunningProduct.Deployed.Concat(RunningProduct.AtNight).ToDictionary()), HostProcess.SettingsFolder);

        var table = new Table(
            $"Pages a second, {Cases} cases, {Connections} connections, the best of {Turns} turns of {Turn.TotalSeconds:0} s a side",
            ["page", FormerBuild.Commit, "now", "now over before"]);
        foreach (var (page, address, who) in new (string, Func<Site, string>, Func<Site, Visitor?>)[]
                 {
                     ("home", _ => "/", site => site.Nobody),
                     ("register", _ => "/register", site => site.Nobody),
                     ("a certificate's check", site => $"/sertifikat/{site.Certificate}", site => site.Nobody),
                     ("/health", _ => "/health", site => site.Nobody),
                     ("own cases, signed in", _ => "/permohonan", site => site.Applicant),
                     ("a case, signed in", site => $"/permohonan/{site.Number}", site => site.Applicant),
                     ("the office's list", site => site.List, site => site.Secretary),
                     ("the office's page of a case", site => $"{site.Case}/{site.Number}", site => site.Secretary),
                 })
        {
            var (earlier, present) = (0d, 0d);
            for (var turn = 0; turn < Turns; turn++)
            {
                earlier = Math.Max(earlier, await Rate(who(before)!, address(before)));
                present = Math.Max(present, await Rate(who(now)!, address(now)));
            }

            table.Row(page, earlier, present, present / earlier);
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

    /// <summary>A build that runs, with its cases and three people.</summary>
    private sealed partial class Site : IAsyncDisposable
    {
        private readonly string _data = HostProcess.NewFolder();
        private HostProcess? _host;

        public required string List { get; init; }

        public required string Case { get; init; }

        /// <summary>Of the last case.</summary>
        public string Number { get; private set; } = "";

        public string Certificate { get; private set; } = "";

        public Visitor? Nobody { get; private set; }

        public Visitor? Applicant { get; private set; }

        public Visitor? Secretary { get; private set; }

        public async Task Open(Func<string, Task<HostProcess>> start, string folder)
        {
            _host = await start(_data);
            var (http, mailbox) = ($"http://localhost:{_host.Ports.Http}/", $"http://localhost:{_host.Ports.Mailbox}/");
            var said = "";
            for (var played = 0; played < Cases; played++)
                said = await QuietCommand.RunAsync("No case was played", folder, "dotnet", [Path.Combine(FormerBuild.Programs, "Ovop.Demo.dll"), http, mailbox], CancellationToken.None);
            (Certificate, Number) = (CertificateSaid().Match(said).Groups[1].Value, NumberSaid().Match(said).Groups[1].Value);
            using var mails = new HttpClient { BaseAddress = new(mailbox) };
            Nobody = new(new(http));
            Applicant = await SignedIn(new(http), new(mails), ApplicantSaid().Match(said).Groups[1].Value, "/masuk");
            Secretary = await SignedIn(new(http), new(mails), "admin01@contoh.id", $"{List}/masuk");
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var visitor in new[] { Nobody, Applicant, Secretary })
                visitor?.Dispose();
            if (_host is null)
                return;
            await _host.DisposeAsync();
            Directory.Delete(_data, recursive: true);
        }

        /// <summary>As either build has it: fields and the link of the mail have other names.</summary>
        private static async Task<Visitor> SignedIn(Uri site, Mailbox mailbox, string address, string door)
        {
            var (visitor, since) = (new Visitor(site), TimeProvider.System.GetUtcNow().AddSeconds(-2));
            var page = await visitor.Open(door);
            page = await page.Form(door).Fill(page.Document.QuerySelector("input[type=email]")!.GetAttribute("name")!, address).Submit();
            var code = page.Document.QuerySelector("#code")?.TextContent;
            page = await visitor.Open((await mailbox.Await(address, "/masuk/", since)).Links("/masuk/")[0].ToString());
            var form = page.Form(page.Address.AbsolutePath);
            var field = page.Document.QuerySelector("input[inputmode=numeric]")?.GetAttribute("name");
            await (code is null || field is null ? form : form.Fill(field, code)).Submit();
            return visitor;
        }

        [GeneratedRegex("/sertifikat/([^ ]+)")]
        private static partial Regex CertificateSaid();

        [GeneratedRegex("/permohonan/([^ ]+)")]
        private static partial Regex NumberSaid();

        [GeneratedRegex(@"\(sign in as ([^)]+)\)")]
        private static partial Regex ApplicantSaid();
    }
}
