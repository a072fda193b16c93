using System.Diagnostics;

namespace Ovop.Benchmarks.Storage;

/// <summary>The processor time of this process and of all that it has started, by what they are. Others on the machine do not change it.</summary>
internal static class ProcessorTime
{
    public const string Worker = "worker", LocalHost = "local host with the engine";
    private const string Own = "those who play, and the counting proxy";

    private static readonly (string Argument, string Name)[] Kinds =
    [
        ("Ovop.Functions.dll", Worker),
        ("Ovop.LocalHost.dll", LocalHost),
        ("/table/main.js", "storage: tables"),
        ("/queue/main.js", "storage: queues"),
        ("/blob/main.js", "storage: blobs"),
        ("smtp4dev", "mailbox"),
    ];

    /// <summary>What so many runs of an act used, each in the mean.</summary>
    public static async Task<Table> Of(string title, int runs, Func<Task> act)
    {
        var before = Now();
        await act();
        var used = Now().Select(kind => (kind.Key, Seconds: (kind.Value - before.GetValueOrDefault(kind.Key)) / runs)).OrderByDescending(kind => kind.Seconds).ToList();
        var all = used.Sum(kind => kind.Seconds);
        return used.Aggregate(new Table(title, ["process", "s of processor a case", "share"]), (table, kind) => table.Row(kind.Key, kind.Seconds, kind.Seconds / all))
            .Row("all", all, 1.0);
    }

    /// <summary>What a process is among those of the product.</summary>
    public static string Kind(Process process)
    {
        var command = Workers.Command(process);
        return Array.Find(Kinds, kind => command.Contains(kind.Argument, StringComparison.Ordinal)).Name ?? Own;
    }

    private static Dictionary<string, double> Now()
    {
        var seconds = new Dictionary<string, double>();
        foreach (var process in Workers.Tree(Environment.ProcessId).Prepend(Process.GetCurrentProcess()))
            using (process)
            {
                var name = Kind(process);
                seconds[name] = seconds.GetValueOrDefault(name) + process.TotalProcessorTime.TotalSeconds;
            }

        return seconds;
    }
}
