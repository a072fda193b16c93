using System.Diagnostics;

namespace LocalHost.Children;

/// <summary>A process that the host keeps alive: started again when it dies, at most <see cref="MostDeaths"/> times a minute.</summary>
public sealed class Child(string name, Func<ChildCommand> command, Func<CancellationToken, Task> ready, ILogger log) : IDisposable
{
    public const int MostDeaths = 6;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private Task _watch = Task.CompletedTask;

    /// <summary>Called each time that the process has ended, with its exit code.</summary>
    public Action<int> Ended { get; init; } = _ => { };

    /// <summary>Asks the process to end, by a signal unless it knows a better way.</summary>
    public Action<Process> Ask { get; init; } = Signals.Ask;

    /// <summary>Called with each line that the process writes.</summary>
    public Action<string> Heard { get; init; } = _ => { };

    /// <summary>Fails once the process has died too often.</summary>
    public Task Lost => _lost.Task;

    /// <summary>Returns once the child is ready; one that dies before is not started again.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await LaunchAsync(cancel);
        _watch = WatchAsync();
    }

    public async Task StopAsync(TimeSpan patience)
    {
        await _stopping.CancelAsync();
        if (_process is { HasExited: false } process)
        {
            Ask(process);
            try
            {
                await process.WaitForExitAsync().WaitAsync(patience);
            }
            catch (TimeoutException)
            {
                log.LogWarning("{Name} did not end in {Seconds} s and is killed", name, patience.TotalSeconds);
                process.Kill(entireProcessTree: true);
            }
        }
        await _watch;
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _process?.Dispose();
    }

    private async Task LaunchAsync(CancellationToken cancel)
    {
        var process = _process = await Launcher.StartAsync(command());
        Listen(process);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        late.CancelAfter(LongestStart);
        var isReady = ready(late.Token);
        var ended = process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(isReady, ended) == ended)
        {
            await late.CancelAsync();
            throw new StartRefusedException($"{name} ended with code {process.ExitCode} before it was ready; the log says more.");
        }
        await isReady;
    }

    private async Task WatchAsync()
    {
        var deaths = new Queue<long>();
        while (true)
        {
            await _process!.WaitForExitAsync();
            Ended(_process.ExitCode);
            deaths.Enqueue(Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(deaths.Peek()) > TimeSpan.FromMinutes(1))
            {
                deaths.Dequeue();
            }
            if (_stopping.IsCancellationRequested)
            {
                return;
            }
            if (deaths.Count > MostDeaths)
            {
                _lost.TrySetException(new StartRefusedException($"{name} ended {deaths.Count} times within a minute, the last time with code {_process.ExitCode}."));
                return;
            }
            log.LogWarning("{Name} ended with code {Code} and is started again", name, _process.ExitCode);
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(0.2 * deaths.Count * deaths.Count), _stopping.Token);
                await LaunchAsync(_stopping.Token);
            }
            catch (Exception e) when (e is StartRefusedException or OperationCanceledException)
            {
                log.LogError("{Name}: {Reason}", name, e.Message);
                await KillAsync();
            }
        }
    }

    private async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private void Listen(Process process)
    {
        if (!process.StartInfo.RedirectStandardOutput)
        {
            return;
        }
        process.OutputDataReceived += (_, e) => Say(e.Data);
        process.ErrorDataReceived += (_, e) => Say(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Say(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            log.LogInformation("{Name}: {Line}", name, line);
            Heard(line);
        }
    }
}
