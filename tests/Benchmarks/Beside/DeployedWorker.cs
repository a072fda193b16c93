using System.Diagnostics;
using System.Text.Json.Nodes;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Tests;
using Ovop.Benchmarks.Storage;

namespace Ovop.Benchmarks.Beside;

/// <summary>The app as it is published, on the local host of its build: the least of what its starts took.</summary>
/// <param name="bin">Where it was published to.</param>
internal sealed class DeployedWorker(string name, string bin, IReadOnlyList<string> pages, Func<string, Task<HostProcess>> start)
{
    private const string Product = "src/Functions", Sample = "tests/LocalHost.Sample";

    /// <summary>One of each kind.</summary>
    private static readonly string[] OfProduct = ["/", "/register", "/peta", "/sertifikat", "/aturan-bintang", "/data", "/masuk", "/kelayakan", "/pertanyaan", "/health"];

    public string Name => name;

    public double Size => Megabytes(new DirectoryInfo(bin).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));

    public double First { get; private set; } = double.MaxValue;

    public double EachKind { get; private set; } = double.MaxValue;

    public double Memory { get; private set; } = double.MaxValue;

    public double MemoryLater { get; private set; } = double.MaxValue;

    /// <summary>The present app.</summary>
    /// <param name="folder">Where to, which is the caller's to delete.</param>
    public static Task<DeployedWorker> Publish(string name, string folder, bool ahead) => Publish(name, folder, ahead, "", Product, OfProduct);

    /// <summary>The local host's own sample on the same packages, which has next to no functions: what any app would take.</summary>
    public static Task<DeployedWorker> PublishSample(string name, string folder, bool ahead) =>
        Publish(name, folder, ahead, Sample, Sample, ["/bare/12000"]);

    private static async Task<DeployedWorker> Publish(string name, string folder, bool ahead, string settings, string project, IReadOnlyList<string> pages)
    {
        var bin = Path.Combine(folder, "bin", BuildFacts.Configuration, "app");
        await PublishTo(Path.Combine(HostProcess.SettingsFolder, project), bin, ahead);
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(HostProcess.SettingsFolder, settings, "localhost.json")))!;
        host["app"] = folder;
        var own = Path.Combine(folder, "localhost.json");
        await File.WriteAllTextAsync(own, host.ToJsonString());
        return new(name, bin, pages, data => HostProcess.StartAsync(data, HostProcess.FreePorts(), RunningProduct.DeployedAtNight, "--settings", own));
    }

    /// <summary>The app of a former build, which its own host knows only where it was built.</summary>
    public static async Task<DeployedWorker> Publish(FormerBuild former)
    {
        var (bin, published) = (Path.Combine(former.Folder, "src/Functions/bin/Release/net10.0"), Path.Combine(former.Folder, "published"));
        await PublishTo(Path.Combine(former.Folder, Product), published, ahead: false);
        Directory.Delete(bin, recursive: true);
        Directory.Move(published, bin);
        return new(FormerBuild.Commit, bin, OfProduct, former.Start);
    }

    /// <summary>As azd does.</summary>
    private static async Task PublishTo(string project, string output, bool ahead)
    {
        await QuietCommand.RunAsync(
            "The app cannot be published", project, "dotnet",
            [
                "publish", "-c", "Release", "-o", output, "--disable-build-servers", "-r", "linux-x64", "--self-contained", "false",
                $"-p:PublishReadyToRun={(ahead ? "true" : "false")}",
            ], CancellationToken.None);
        File.Copy(Path.Combine(project, "local.settings.json"), Path.Combine(output, "local.settings.json"));
    }

    /// <summary>
    /// Opens the first of the pages, then the others, then so many more. Where an app that has started before finds what it knows: a round
    /// and people that are put in place are the demonstration's, not the start's.
    /// </summary>
    /// <param name="data">Where it keeps what it knows.</param>
    public async Task Open(string data, int later)
    {
        await using var host = await start(data);
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

    private static async Task Open(HostProcess host, string page) =>
        (await host.Http.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();

    private static double Seconds(Process worker)
    {
        worker.Refresh();
        return worker.TotalProcessorTime.TotalSeconds;
    }

    private static double Megabytes(long bytes) => bytes / 1024d / 1024d;
}
