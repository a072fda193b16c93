using System.Diagnostics;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>The app as it is published, on the local host: the least of what its starts took.</summary>
internal sealed class DeployedWorker(string name, string folder, string settings) : IDisposable
{
    public string Name => name;

    public double Size => Megabytes(new DirectoryInfo(Path.Combine(folder, "bin")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));

    public double First { get; private set; } = double.MaxValue;

    public double EachKind { get; private set; } = double.MaxValue;

    public double Memory { get; private set; } = double.MaxValue;

    public double MemoryLater { get; private set; } = double.MaxValue;

    /// <summary>Publishes the app as azd does, to where the local host looks for a built one.</summary>
    public static async Task<DeployedWorker> Publish(string name, bool ahead)
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
        return new(name, folder, settings);
    }

    /// <summary>Opens the first of the pages, then the others, then so many more.</summary>
    public async Task Start(IReadOnlyList<string> pages, int later)
    {
        var data = HostProcess.NewFolder();
        await using (var host = await HostProcess.StartAsync(data, "--settings", settings))
        {
            using var worker = Workers.Of(host);
            await Open(host, pages[0]);
            First = Math.Min(First, Seconds(worker));
            foreach (var page in pages.Skip(1))
                await Open(host, page);
            (EachKind, Memory) = (Math.Min(EachKind, Seconds(worker)), Math.Min(Memory, Megabytes(worker.WorkingSet64)));
            for (var more = 0; more < later; more++)
                await Open(host, pages[more % pages.Count]);
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
}
