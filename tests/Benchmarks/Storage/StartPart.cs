using System.Diagnostics;
using System.Globalization;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>
/// The worker as it is deployed, from its birth to its first page, to one page of each kind and to a thousand more, with and without
/// compiling ahead: processor time and memory of the whole process, which other work on the machine hardly changes.
/// </summary>
internal static class StartPart
{
    private const int Turns = 3, More = 1000;

    private static readonly string[] Pages =
        ["/", "/register", "/peta", "/sertifikat", "/aturan-bintang", "/cara-bintang", "/data", "/bantuan", "/masuk", "/kelayakan", "/kantor/masuk", "/health"];

    public static async Task<Table> Measure()
    {
        var table = new Table(
            $"Start of the deployed worker, the least of {Turns} turns", ["compiled", "MiB to deploy", "s of processor to the first page", "to one of each kind", "MiB then", $"MiB after {More} more"]);
        var sides = new List<Side>();
        foreach (var ahead in new[] { false, true })
            sides.Add(await Side.Publish(ahead));
        for (var turn = 0; turn < Turns; turn++)
            foreach (var side in sides)
                await side.Start();
        foreach (var side in sides)
        {
            table.Row(side.Name, side.Size, side.First, side.EachKind, side.Memory, side.MemoryLater);
            side.Dispose();
        }

        return table;
    }

    private sealed class Side(string name, string folder, string settings) : IDisposable
    {
        public string Name => name;

        public double Size => Megabytes(new DirectoryInfo(Path.Combine(folder, "bin")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));

        public double First { get; private set; } = double.MaxValue;

        public double EachKind { get; private set; } = double.MaxValue;

        public double Memory { get; private set; } = double.MaxValue;

        public double MemoryLater { get; private set; } = double.MaxValue;

        /// <summary>Publishes the app as azd does, to where the local host looks for a built one.</summary>
        public static async Task<Side> Publish(bool ahead)
        {
            var (folder, project) = (HostProcess.NewFolder(), Path.Combine(HostProcess.SettingsFolder, "src", "Functions"));
            var output = Path.Combine(folder, "bin", BuildFacts.Configuration, "app");
            await QuietCommand.RunAsync(
                "The app cannot be published", project, "dotnet",
                [
                    "publish", "-c", "Release", "-o", output, "--disable-build-servers", "-r", "linux-x64", "--self-contained", "false",
                    $"-p:PublishReadyToRun={(ahead ? "true" : "false")}",
                ], CancellationToken.None);
            File.Copy(Path.Combine(project, "local.settings.json"), Path.Combine(output, "local.settings.json"));
            var settings = Path.Combine(folder, "localhost.json");
            var own = await File.ReadAllTextAsync(Path.Combine(HostProcess.SettingsFolder, "localhost.json"));
            await File.WriteAllTextAsync(settings, own.Replace("src/Functions/Functions.csproj", folder, StringComparison.Ordinal));
            return new(ahead ? "ahead" : "at run time", folder, settings);
        }

        public async Task Start()
        {
            var data = HostProcess.NewFolder();
            await using (var host = await HostProcess.StartAsync(data, "--settings", settings))
            {
                using var worker = host.ChildProcesses().Single(child => CommandOf(child).Contains("Ovop.Functions.dll", StringComparison.Ordinal));
                await Open(host, Pages[0]);
                First = Math.Min(First, Seconds(worker));
                foreach (var page in Pages.Skip(1))
                    await Open(host, page);
                (EachKind, Memory) = (Math.Min(EachKind, Seconds(worker)), Math.Min(Memory, Megabytes(worker.WorkingSet64)));
                for (var more = 0; more < More; more++)
                    await Open(host, Pages[more % Pages.Length]);
                worker.Refresh();
                MemoryLater = Math.Min(MemoryLater, Megabytes(worker.WorkingSet64));
            }

            Directory.Delete(data, recursive: true);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private static async Task Open(HostProcess host, string page) =>
            (await host.Http.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();

        private static double Seconds(Process worker)
        {
            worker.Refresh();
            return worker.TotalProcessorTime.TotalSeconds;
        }

        private static double Megabytes(long bytes) => bytes / 1024d / 1024d;

        private static string CommandOf(Process process) => File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline"));
    }
}
