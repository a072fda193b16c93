using System.Diagnostics;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Tests;
using Ovop.Benchmarks.Storage;

namespace Ovop.Benchmarks.Beside;

/// <summary>The app as it is published, on the local host of its build: the least of what its starts took.</summary>
/// <param name="bin">Where it was published to.</param>
internal sealed class DeployedWorker(string name, string bin, Func<string, Task<HostProcess>> start)
{
    public string Name => name;

    public double Size => Megabytes(new DirectoryInfo(bin).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));

    public double First { get; private set; } = double.MaxValue;

    public double EachKind { get; private set; } = double.MaxValue;

    public double Memory { get; private set; } = double.MaxValue;

    public double MemoryLater { get; private set; } = double.MaxValue;

    /// <summary>The present app.</summary>
    /// <param name="folder">Where to, which is the caller's to delete.</param>
    public static async Task<DeployedWorker> Publish(string name, string folder, bool ahead)
    {
        var bin = Path.Combine(folder, "bin", BuildFacts.Configuration, "app");
        await PublishTo(HostProcess.SettingsFolder, bin, ahead);
        var settings = Path.Combine(folder, "localhost.json");
        var own = await File.ReadAllTextAsync(Path.Combine(HostProcess.SettingsFolder, "localhost.json"));
        await File.WriteAllTextAsync(settings, own.Replace("src/Functions/Functions.csproj", folder, StringComparison.Ordinal));
        return new(name, bin, data => HostProcess.StartAsync(data, HostProcess.FreePorts(), RunningProduct.Deployed, "--settings", settings));
    }

    /// <summary>The app of a former build, which its own host knows only where it was built.</summary>
    public static async Task<DeployedWorker> Publish(FormerBuild former)
    {
        var (bin, published) = (Path.Combine(former.Folder, "src/Functions/bin/Release/net10.0"), Path.Combine(former.Folder, "published"));
        await PublishTo(former.Folder, published, ahead: false);
        Directory.Delete(bin, recursive: true);
        Directory.Move(published, bin);
        return new(FormerBuild.Commit, bin, former.Start);
    }

    /// <summary>As azd does.</summary>
    private static async Task PublishTo(string root, string output, bool ahead)
    {
        var project = Path.Combine(root, "src", "Functions");
        await QuietCommand.RunAsync(
            "The app cannot be published", project, "dotnet",
            [
                "publish", "-c", "Release", "-o", output, "--disable-build-servers", "-r", "linux-x64", "--self-contained", "false",
                $"-p:PublishReadyToRun={(ahead ? "true" : "false")}",
            ], CancellationToken.None);
        File.Copy(Path.Combine(project, "local.settings.json"), Path.Combine(output, "local.settings.json"));
    }

    /// <summary>Opens the first of the pages, then the others, then so many more.</summary>
    public async Task Open(IReadOnlyList<string> pages, int later)
    {
        var data = HostProcess.NewFolder();
        await using (var host = await start(data))
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

    private static async Task Open(HostProcess host, string page) =>
        (await host.Http.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();

    private static double Seconds(Process worker)
    {
        worker.Refresh();
        return worker.TotalProcessorTime.TotalSeconds;
    }

    private static double Megabytes(long bytes) => bytes / 1024d / 1024d;
}
