using System.Diagnostics;
using LocalHost.Children;
using LocalHost.Tests;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>Those who may kill any part of the product do so one after another.</summary>
[CollectionDefinition]
public sealed class Killing : ICollectionFixture<MortalProduct>;

/// <summary>The whole product for tests that may kill any part of it, and the cases that are played on it.</summary>
public sealed class MortalProduct : IAsyncLifetime
{
    /// <summary>The emulator writes its tables to disk every 5 s and dies with the host; Azure's storage would have kept all of it.</summary>
    private static readonly TimeSpan AzuriteSaves = TimeSpan.FromSeconds(8);

    /// <summary>What a dead worker or host left is looked for each minute in Azure; a test would only sit it out.</summary>
    private static readonly Dictionary<string, string> Impatient = new(ProductSettings.Eager) { ["ReconciliationSchedule"] = "*/15 * * * * *" };

    private readonly string _data = HostProcess.NewFolder();
    private readonly List<CasePlay> _cases = [];
    private HostProcess _host = null!;
    private HttpClient _mail = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.StartAsync(_data, HostProcess.FreePorts(), Impatient);
        _mail = new() { BaseAddress = new Uri($"http://localhost:{_host.Ports.Mailbox}/") };
    }

    /// <summary>A second host on the same storage and task hub, as Azure starts when there is much to do; it sends its mails to the same mailbox.</summary>
    /// <param name="data">Its folder.</param>
    /// <param name="port">The first of its ports; any if not given.</param>
    public Task<HostProcess> StartAnother(string data, int? port = null) => HostProcess.StartAsync(
        data,
        port ?? HostProcess.FreePorts(),
        new Dictionary<string, string>(Impatient) { ["Site__BaseAddress"] = $"{Site(_host)}", ["Mail__Smtp__Port"] = $"{_host.Ports.Smtp}" },
        "--storage", _host.Storage);

    /// <param name="name">Of the applicant.</param>
    /// <param name="host">Whose pages the applicant uses; the first one's if not given.</param>
    public async Task<CasePlay> Opened(string name, HostProcess? host = null)
    {
        var play = new CasePlay(Site(host ?? _host), new Mailbox(_mail), $"{name}@contoh.id", Commodity.BT);
        _cases.Add(play);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        return play;
    }

    /// <inheritdoc cref="Opened"/>
    public async Task<CasePlay> InReview(string name, HostProcess? host = null)
    {
        var play = await Opened(name, host);
        await play.Submit();
        await play.Endorse("kadis33@contoh.id");
        await play.Panel(3);
        return play;
    }

    public static async Task ScoreAll(CasePlay play)
    {
        foreach (var assessor in await play.Panel(3))
            await play.Score(assessor, 1);
    }

    public async Task KillWorker() => (await Child("Ovop.Functions.dll")).Kill();

    /// <summary>Kills the host, which takes all its children along, and starts it again.</summary>
    public async Task KillHost()
    {
        await Task.Delay(AzuriteSaves);
        var ports = _host.Ports.Http;
        var children = _host.ChildProcesses();
        _host.Kill();
        await Task.WhenAll(children.Select(child => child.WaitForExitAsync()));
        await _host.DisposeAsync();
        _host = await HostProcess.StartAsync(_data, ports, Impatient);
    }

    /// <summary>Ends tables, queues and blobs at once, whoever is using them, and returns when all are back.</summary>
    public async Task KillStorage()
    {
        foreach (var service in (string[])["table", "queue", "blob"])
            Signals.Ask(await Child($"azurite/{service}"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        foreach (var port in (int[])[_host.Ports.Table, _host.Ports.Queue, _host.Ports.Blob])
            await Listening.OnAsync(port, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
    }

    /// <summary>Then they are forgotten: those of another test may have been played on a host that is no more.</summary>
    public async Task EveryCaseHasOneStar()
    {
        foreach (var play in _cases)
            await HasOneStar(play);
        await HasOneLetterOfEachKind();
        Forget();
    }

    public async ValueTask DisposeAsync()
    {
        Forget();
        _mail.Dispose();
        TestContext.Current.SendDiagnosticMessage(_host.Said);
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private void Forget()
    {
        _cases.ForEach(play => play.Dispose());
        _cases.Clear();
    }

    private static Uri Site(HostProcess host) => new($"http://localhost:{host.Ports.Http}/");

    /// <summary>The child that runs a program, once there is one: it may just have died and be about to be started again.</summary>
    private async Task<Process> Child(string program)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            if (_host.ChildProcesses().FirstOrDefault(process => Runs(process, program)) is { } child)
                return child;
            await Task.Delay(50);
        }

        throw new TimeoutException($"Nobody runs {program}.");
    }

    private static bool Runs(Process process, string program)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(program, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task HasOneStar(CasePlay play)
    {
        var certificate = await play.Certificate();
        (await play.OwnPage()).Text.ShouldContain(certificate);
        var register = await _host.Http.GetStringAsync(new Uri("api/v1/register", UriKind.Relative));
        (register.Split($"{play.Number}-S").Length - 1).ShouldBe(1, $"{play.Number} in the register");
        (await _host.Http.GetByteArrayAsync(new Uri($"sertifikat/{certificate}/pdf", UriKind.Relative))).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    private async Task HasOneLetterOfEachKind() => (await new Mailbox(_mail).SentTwice("OVOP-")).ShouldBeEmpty();
}
