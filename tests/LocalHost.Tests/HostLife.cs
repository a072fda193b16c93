using System.Net;

namespace LocalHost.Tests;

/// <summary>One life of a data folder: a host is killed, another takes over and is ended, a third begins afresh. The tests read what was seen.</summary>
public sealed class HostLife : IAsyncLifetime
{
    /// <summary>The emulator writes its tables to disk every 5 s; what it writes when the host is killed is a second chance only.</summary>
    private static readonly TimeSpan AzuriteSaves = TimeSpan.FromSeconds(8);

    private readonly string _data = HostProcess.NewFolder();

    public int LeftByKill { get; private set; }
    public string Finished { get; private set; } = "";
    public int ExitCode { get; private set; }
    public int LeftByEnd { get; private set; }
    public string SaidByEnd { get; private set; } = "";
    public HttpStatusCode AfterFresh { get; private set; }
    public (int Code, string Said) Second { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await using (var killed = await HostProcess.StartAsync(_data))
        {
            await killed.Http.PostAsync("/greetings/dewi", null);
            await Eventually.TextAt(killed.Http, "/greetings/dewi", text => text == "Running \"listening\"");
            Second = await HostProcess.RunAsync(_data, HostProcess.FreePorts());
            await Task.Delay(AzuriteSaves);
            LeftByKill = await LeftAsync(killed, () =>
            {
                killed.Kill();
                return Task.CompletedTask;
            });
        }
        await using (var next = await HostProcess.StartAsync(_data))
        {
            await next.Http.PostAsync("/greetings/dewi/malam", null);
            Finished = await Eventually.TextAt(next.Http, "/greetings/dewi", text => text.StartsWith("Completed", StringComparison.Ordinal));
            LeftByEnd = await LeftAsync(next, async () => ExitCode = await next.TerminateAsync());
            SaidByEnd = next.Said;
        }
        await using var fresh = await HostProcess.StartAsync(_data, "--fresh");
        AfterFresh = (await fresh.Http.GetAsync("/greetings/dewi")).StatusCode;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return default;
    }

    /// <summary>How many children still run after their time to save.</summary>
    private static async Task<int> LeftAsync(HostProcess host, Func<Task> end)
    {
        var children = host.ChildProcesses();
        children.Count.ShouldBe(5);
        await end();
        var all = Task.WhenAll(children.Select(c => c.WaitForExitAsync()));
        await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(60)));
        return children.Count(c => !c.HasExited);
    }
}
