using System.Collections.Concurrent;
using System.Diagnostics;

namespace LocalHost.Children;

/// <summary>Starts children from one thread that lives as long as the host: a parent-death signal follows the thread that forked.</summary>
public static class Launcher
{
    private static readonly BlockingCollection<Action> Starts = [];

    static Launcher() => new Thread(() =>
    {
        foreach (var start in Starts.GetConsumingEnumerable())
        {
            start();
        }
    })
    { IsBackground = true, Name = "launcher" }.Start();

    /// <summary>Whether children end with the host even when it is killed.</summary>
    public static bool Leashes { get; } = OperatingSystem.IsLinux() && new[] { "setpriv", "setsid", "flock" }.All(Finds);

    public static Task<Process> StartAsync(ChildCommand command)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(command.ToStart(Leashes))!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    /// <summary>Whether there is such a program on the PATH, or at that full path.</summary>
    public static bool Finds(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));
}
