using System.Diagnostics;
using System.Globalization;
using LocalHost.Tests;
using Ovop.Benchmarks.Storage;

namespace Ovop.Benchmarks.Beside;

/// <summary>
/// Whole cases in a minute, what a case takes of the worker and of the host, and what the worker holds after them, each build's played by
/// its own demonstration with its own storage.
/// </summary>
internal static class CasesBeside
{
    private const int Turns = 2;

    private static readonly (string What, Func<Side, double> Of)[] Compared =
    [
        ("whole cases in a minute", side => side.InAMinute),
        ("of its bare loop", side => side.InAMinute / side.Bare),
        ("MiB of the worker after them", side => side.Memory),
        ("s of processor a case, its start among them: worker", side => side.Seconds[ProcessorTime.Worker]),
        ("the same: local host with the engine", side => side.Seconds[ProcessorTime.LocalHost]),
    ];

    public static async Task<Table> Measure(FormerBuild former)
    {
        var (before, now) = (new Side(former.Folder), new Side(HostProcess.SettingsFolder));
        for (var turn = 0; turn < Turns; turn++)
            foreach (var side in new[] { before, now })
                await side.PlayCases();

        var table = new Table($"Whole cases: the best of {Turns} rounds of {ThroughputPart.Cases}", ["what", FormerBuild.Commit, "now", "now over before"]);
        foreach (var (what, of) in Compared)
            table.Row(what, of(before), of(now), of(now) / of(before));
        return table;
    }

    private sealed class Side(string folder)
    {
        public double InAMinute { get; private set; }

        /// <summary>Bare loops in a minute.</summary>
        public double Bare { get; private set; }

        public double Memory { get; private set; } = double.MaxValue;

        /// <summary>The least that the processes of a kind used for a case.</summary>
        public Dictionary<string, double> Seconds { get; } = [];

        /// <summary>Runs the part of that name, and looks at its processes until that ends.</summary>
        public async Task PlayCases()
        {
            var (said, used) = (new List<string>(), new Dictionary<int, (string Kind, double Seconds, double Memory)>());
            using var part = new Process { StartInfo = new("dotnet", [Path.Combine(folder, FormerBuild.Programs, "Ovop.Benchmarks.dll"), "throughput"]) { RedirectStandardOutput = true, Environment = { [ThroughputPart.Alone] = "1" } } };
            part.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
            part.Start();
            part.BeginOutputReadLine();
            var ended = part.WaitForExitAsync();
            while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(500))) != ended)
                foreach (var process in Workers.Tree(part.Id))
                    using (process)
                        if (process is { HasExited: false, WorkingSet64: > 0 })
                            used[process.Id] = (ProcessorTime.Kind(process), process.TotalProcessorTime.TotalSeconds, process.WorkingSet64 / 1024d / 1024d);

            (InAMinute, Bare) = (Math.Max(InAMinute, Pace(said, "cases of the product")), Math.Max(Bare, Pace(said, "bare loops")));
            Memory = Math.Min(Memory, used.Values.Single(process => process.Kind == ProcessorTime.Worker).Memory);
            foreach (var kind in used.Values.GroupBy(process => process.Kind))
                Seconds[kind.Key] = Math.Min(Seconds.GetValueOrDefault(kind.Key, double.MaxValue), kind.Sum(process => process.Seconds) / (ThroughputPart.Cases + 1));
        }

        private static double Pace(List<string> said, string row) =>
            double.Parse(said.Single(line => line.StartsWith($"| {row}", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries)[2], CultureInfo.InvariantCulture);
    }
}
