using System.Diagnostics;
using System.Globalization;
using LocalHost.Setup;
using LocalHost.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>
/// The present build and that of issue 18, built beside it, in turns on this machine: whole cases in a minute and what the worker holds
/// after them, each played by its own demonstration with its own storage. What else runs on the machine falls on both. The former app
/// starts under its own host alone: the present one refuses its addresses, as Azure does.
/// </summary>
internal static class BesidePart
{
    private const string Former = "1c35095";
    private const int Turns = 2;

    public static async Task<Table> Measure()
    {
        var former = await Checkout();
        try
        {
            var (before, now) = (new Side(Path.Combine(former, "tests", "Benchmarks")), new Side(Path.Combine(HostProcess.SettingsFolder, "tests", "Benchmarks")));
            for (var turn = 0; turn < Turns; turn++)
                foreach (var side in new[] { before, now })
                    await side.PlayCases();

            return new Table($"{Former} and now, in turns: the best of {Turns} rounds of {ThroughputPart.Cases} cases", ["what", Former, "now", "now over before"])
                .Row("whole cases in a minute", before.InAMinute, now.InAMinute, now.InAMinute / before.InAMinute)
                .Row("of the bare loop of the same round", before.OfBare, now.OfBare, now.OfBare / before.OfBare)
                .Row("MiB of the worker after them", before.Memory, now.Memory, now.Memory / before.Memory);
        }
        finally
        {
            Directory.Delete(former, recursive: true);
        }
    }

    /// <summary>The former build, with as many cases to play, and compiled as it is deployed.</summary>
    private static async Task<string> Checkout()
    {
        var folder = HostProcess.NewFolder();
        await Run(HostProcess.SettingsFolder, "git", "clone", "--quiet", "--no-checkout", ".", folder);
        await Run(folder, "git", "checkout", "--quiet", Former);
        await Edit(Path.Combine(folder, "tests/Benchmarks/Storage/ThroughputPart.cs"), "Cases = 12;", string.Create(CultureInfo.InvariantCulture, $"Cases = {ThroughputPart.Cases};"));
        await Edit(Path.Combine(folder, "tests/LocalHost.Tests/HostProcess.cs"), """Environment["DOTNET_TieredPGO"] = "0";""", """Environment["DOTNET_TieredPGO"] = "1";""");
        await Run(Path.Combine(folder, "tests", "Benchmarks"), "dotnet", "build", "-c", "Release", "--disable-build-servers");
        return folder;
    }

    /// <exception cref="InvalidOperationException">The file does not say so: it is of another build than this was written for.</exception>
    private static async Task Edit(string file, string before, string after)
    {
        var text = await File.ReadAllTextAsync(file);
        if (!text.Contains(before, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} has no {before}");

        await File.WriteAllTextAsync(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static Task<string> Run(string folder, string program, params string[] arguments) =>
        QuietCommand.RunAsync("The former build cannot be made", folder, program, arguments, CancellationToken.None);

    private sealed class Side(string project)
    {
        public double InAMinute { get; private set; }

        public double OfBare { get; private set; }

        public double Memory { get; private set; } = double.MaxValue;

        /// <summary>Runs the part of that name, and looks at its worker until that ends.</summary>
        public async Task PlayCases()
        {
            var said = new List<string>();
            using var part = new Process { StartInfo = new("dotnet", [Path.Combine(project, "bin/Release/net10.0/Ovop.Benchmarks.dll"), "throughput"]) { RedirectStandardOutput = true, Environment = { [ThroughputPart.Alone] = "1" } } };
            part.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
            part.Start();
            part.BeginOutputReadLine();
            var (ended, memory) = (part.WaitForExitAsync(), 0d);
            while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(500))) != ended)
                foreach (var worker in Workers.Under(part.Id))
                    using (worker)
                        memory = worker.WorkingSet64 > 0 ? worker.WorkingSet64 / 1024d / 1024d : memory;

            var row = said.Single(line => line.StartsWith("| cases of the product", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);
            InAMinute = Math.Max(InAMinute, double.Parse(row[2], CultureInfo.InvariantCulture));
            OfBare = Math.Max(OfBare, double.Parse(row[3], CultureInfo.InvariantCulture));
            Memory = Math.Min(Memory, memory);
        }
    }
}
