using LocalHost.Tests;
using Ovop.Core.Rounds;
using Ovop.Demo;

namespace Ovop.Benchmarks.Storage;

/// <summary>The product on the local host, over counted storage.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    public const string Hub = "OvopAward";

    private readonly string _data;
    private readonly HostProcess _host;
    private readonly HttpClient _mail;

    private RunningProduct(string data, HostProcess host) =>
        (_data, _host, _mail) = (data, host, new() { BaseAddress = new Uri($"http://localhost:{host.Ports.Mailbox}/") });

    public static async Task<RunningProduct> Start(string connection)
    {
        var data = HostProcess.NewFolder();
        return new(data, await HostProcess.StartAsync(data, "--storage", connection));
    }

    /// <summary>A case from the signing in to the star; <paramref name="timed"/> hears of every act.</summary>
    public async Task Play(string applicant, Func<string, Func<Task>, Task>? timed = null)
    {
        timed ??= (_, act) => act();
        using var play = new CasePlay(new Uri($"http://localhost:{_host.Ports.Http}/"), new Mailbox(_mail), $"{applicant}@contoh.id", Commodity.BT);
        await timed("sign in", play.SignIn);
        await timed("open a draft", play.OpenDraft);
        await timed("fill in the form", play.FillForm);
        await timed("upload the documents", () => play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT)));
        await timed("submit", play.Submit);
        await timed("endorse, from the mail on", () => play.Endorse("kadis33@contoh.id"));
        foreach (var assessor in await play.Panel(3))
            await timed("score, from the mail on", () => play.Score(assessor, 1));
        await timed("ratify, from the mail on", () => play.Ratify("dirjen@contoh.id"));
        await timed("hear of the star", play.Certificate);
    }

    public async ValueTask DisposeAsync()
    {
        _mail.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
