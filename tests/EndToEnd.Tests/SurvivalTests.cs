using LocalHost.Tests;
using Ovop.Core.Rounds;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests;

/// <summary>Kills what a running award stands on. It has a host of its own.</summary>
public sealed class SurvivalTests : IAsyncLifetime
{
    /// <summary>The emulator writes its tables to disk every 5 s and dies with the host; Azure's storage would have kept all of it.</summary>
    private static readonly TimeSpan AzuriteSaves = TimeSpan.FromSeconds(8);

    private readonly string _data = HostProcess.NewFolder();
    private readonly List<CasePlay> _cases = [];
    private HostProcess _host = null!;
    private HttpClient _mail = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.StartAsync(_data);
        _mail = new() { BaseAddress = new Uri($"http://localhost:{_host.Ports.Mailbox}/") };
    }

    [Fact]
    public async Task Cases_in_every_state_survive_the_killing_of_the_worker_and_of_the_host()
    {
        var draft = await Opened("draft");
        var endorsement = await Opened("endorsement");
        await endorsement.Submit();
        var review = await InReview("review");
        var half = await InReview("half");
        var panel = await half.Panel(3);
        await half.Score(panel[0], 1);
        var consensus = await InReview("consensus");
        var differing = TimeProvider.System.GetUtcNow();
        foreach (var (index, assessor) in (await consensus.Panel(3)).Index())
            await consensus.Score(assessor, index == 0 ? 0.2 : 1);
        var proposed = await InReview("proposed");
        await ScoreAll(proposed);

        KillWorker();
        await draft.Submit();
        await endorsement.Endorse("kadis33@contoh.id");
        KillWorker();
        await ScoreAll(review);
        KillWorker();
        await half.Score(panel[1], 1);

        await KillHost();

        await draft.Endorse("kadis33@contoh.id");
        await half.Score(panel[2], 1);
        foreach (var assessor in await consensus.Panel(3))
            await consensus.Score(assessor, 1, differing);
        await ScoreAll(endorsement);
        await ScoreAll(draft);
        foreach (var play in _cases)
            await play.Ratify("dirjen@contoh.id");
        KillWorker();

        foreach (var play in _cases)
            await HasOneStar(play);
        await HasOneLetterOfEachKind();
    }

    public async ValueTask DisposeAsync()
    {
        _cases.ForEach(play => play.Dispose());
        _mail.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<CasePlay> Opened(string name)
    {
        var play = new CasePlay(new Uri($"http://localhost:{_host.Ports.Http}/"), new Mailbox(_mail), $"{name}@contoh.id", Commodity.BT);
        _cases.Add(play);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        return play;
    }

    private async Task<CasePlay> InReview(string name)
    {
        var play = await Opened(name);
        await play.Submit();
        await play.Endorse("kadis33@contoh.id");
        await play.Panel(3);
        return play;
    }

    private static async Task ScoreAll(CasePlay play)
    {
        foreach (var assessor in await play.Panel(3))
            await play.Score(assessor, 1);
    }

    private void KillWorker() =>
        _host.ChildProcesses().Single(process => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("Ovop.Functions.dll", StringComparison.Ordinal)).Kill();

    private async Task KillHost()
    {
        await Task.Delay(AzuriteSaves);
        var ports = _host.Ports.Http;
        var children = _host.ChildProcesses();
        _host.Kill();
        await Task.WhenAll(children.Select(child => child.WaitForExitAsync()));
        await _host.DisposeAsync();
        _host = await HostProcess.StartAsync(_data, ports);
    }

    private async Task HasOneStar(CasePlay play)
    {
        var certificate = await play.Certificate();
        (await play.OwnPage()).Text.ShouldContain(certificate);
        var register = await _host.Http.GetStringAsync(new Uri("api/v1/register", UriKind.Relative));
        (register.Split($"{play.Number}-S").Length - 1).ShouldBe(1, $"{play.Number} in the register");
        (await _host.Http.GetByteArrayAsync(new Uri($"sertifikat/{certificate}/pdf", UriKind.Relative))).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    /// <summary>A worker that is killed between sending a letter and noting it sends it again, under the same Message-ID: still one letter.</summary>
    private async Task HasOneLetterOfEachKind()
    {
        var mailbox = new Mailbox(_mail);
        var letters = new HashSet<(string To, string Subject, string Id)>();
        foreach (var mail in (await mailbox.Newest()).Where(mail => mail.Subject.Contains("OVOP-", StringComparison.Ordinal)))
            letters.Add((mail.To[0], mail.Subject, await mailbox.MessageId(mail.Id)));

        letters.ShouldAllBe(letter => letter.Id.Length > 0);
        letters.CountBy(letter => (letter.To, letter.Subject)).Where(copies => copies.Value > 1).Select(copies => copies.Key).ShouldBeEmpty();
    }
}
