using System.Text.Json;
using LocalHost.Tests;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Demo.Visiting;

namespace Ovop.Benchmarks.Storage;

/// <summary>The product on the local host, over counted storage.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    public const string Hub = "OvopAward";

    /// <summary>
    /// Methods are compiled as in a deployed worker, not as the tests have it (<see cref="HostProcess"/>); a head of a dinas, who gets many
    /// cases in a minute here, is told of each at once.
    /// </summary>
    public static Dictionary<string, string> Deployed { get; } = new() { ["DOTNET_TC_CallCountThreshold"] = "1E", ["Mail__OneByOne"] = "true" };

    /// <summary>Cases are reconciled at night, as in Azure, and not every minute.</summary>
    public static Dictionary<string, string> AtNight { get; } = new() { ["ReconciliationSchedule"] = "0 0 19 * * *" };

    /// <summary>Both.</summary>
    public static Dictionary<string, string> DeployedAtNight { get; } = new(Deployed.Concat(AtNight));

    private readonly string _data;
    private readonly HostProcess _host;
    private readonly HttpClient _mail;
    private readonly List<(string Data, HostProcess Host)> _others = [];

    private RunningProduct(string data, HostProcess host) =>
        (_data, _host, _mail) = (data, host, new() { BaseAddress = new Uri($"http://localhost:{host.Ports.Mailbox}/") });

    /// <param name="settings">Beside those of this machine.</param>
    public static async Task<RunningProduct> Start(string connection, Dictionary<string, string>? settings = null)
    {
        var data = HostProcess.NewFolder();
        return new(data, await HostProcess.StartAsync(data, HostProcess.FreePorts(), Deployed.Concat(settings ?? []).ToDictionary(), "--storage", connection));
    }

    public int Port => _host.Ports.Http;

    /// <summary>MiB that the worker holds.</summary>
    public double Memory
    {
        get
        {
            using var worker = Workers.Of(_host);
            return worker.WorkingSet64 / 1024d / 1024d;
        }
    }

    public Mailbox Mailbox => new(_mail);

    /// <summary>One more host on the same storage and task hub, as Azure starts when there is much to do; mails go where the first's do.</summary>
    public async Task StartAnother(string connection)
    {
        var (data, own) = (HostProcess.NewFolder(), new Dictionary<string, string>(Deployed)
        {
            ["Site__BaseAddress"] = $"http://localhost:{Port}/",
            ["Mail__Smtp__Port"] = $"{_host.Ports.Smtp}",
        });
        _others.Add((data, await HostProcess.StartAsync(data, HostProcess.FreePorts(), own, "--storage", connection)));
    }

    /// <summary>How many mails about cases came once more than they should.</summary>
    public async Task<int> LettersTwice()
    {
        var letters = (await Mailbox.Newest()).Where(mail => mail.Subject.Contains("OVOP-", StringComparison.Ordinal)).ToList();
        return letters.Count - letters.DistinctBy(mail => (mail.To[0], mail.Subject)).Count();
    }

    /// <summary>How many stars the register shows.</summary>
    public async Task<int> Stars() =>
        JsonDocument.Parse(await _host.Http.GetStringAsync(new Uri("api/v1/register", UriKind.Relative))).RootElement.GetArrayLength();

    /// <summary>A case from the signing in to the star.</summary>
    /// <param name="host">Whose pages the applicant uses, of all that run.</param>
    /// <param name="together">Whether the applicant posts all files at once, and not each by itself.</param>
    /// <param name="during">Hears of every act, and plays it.</param>
    /// <returns>The number of its certificate.</returns>
    public async Task<string> Play(string applicant, Func<string, Func<Task>, Task>? during = null, int host = 0, bool together = false)
    {
        during ??= (_, act) => act();
        using var play = Begin(applicant, host);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        var documents = DemoRound.MandatoryDocuments(Commodity.BT);
        await (together ? play.UploadTogether(documents) : play.UploadDocuments(documents, oneByOne: true));
        await during("submit", play.Submit);
        await during("endorse", () => play.Endorse("kadis33@contoh.id"));
        foreach (var assessor in await play.Panel(3))
            await during("score", () => play.Score(assessor, 1));
        await during("ratify", () => play.Ratify("dirjen@contoh.id"));
        return await play.Certificate();
    }

    /// <summary>A case of batik, to be played act by act.</summary>
    public CasePlay Begin(string applicant, int host = 0) => new(
        new Uri($"http://localhost:{(host == 0 ? _host : _others[host - 1].Host).Ports.Http}/"), Mailbox, $"{applicant}@contoh.id", Commodity.BT);

    /// <summary>Somebody who has signed in by a mailed link.</summary>
    /// <param name="door">The page that asks for the address.</param>
    public async Task<Visitor> SignedIn(string address, string door)
    {
        var (visitor, since) = (new Visitor(new Uri($"http://localhost:{Port}/")), TimeProvider.System.GetUtcNow().AddSeconds(-2));
        var page = await visitor.Open(door);
        page = await page.Form(door).Fill("surel", address).Submit();
        var code = page.Document.QuerySelector("#code")?.TextContent;
        page = await visitor.Open((await Mailbox.Await(address, "/masuk/tautan", since)).Links("/masuk/tautan")[0].ToString());
        var form = page.Form(page.Address.AbsolutePath);
        await (code is null ? form : form.Fill("kode", code)).Submit();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        _mail.Dispose();
        foreach (var (data, host) in _others.Append((_data, _host)))
        {
            await host.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }
}
