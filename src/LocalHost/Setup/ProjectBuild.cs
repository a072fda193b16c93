using System.Text.Json;
using LocalHost.Settings;

namespace LocalHost.Setup;

/// <summary>Builds a project, in the configuration that the host itself was built in, and finds what it made.</summary>
public static class ProjectBuild
{
    /// <returns>The assembly's full path.</returns>
    public static async Task<string> RunAsync(string project, bool build, CancellationToken cancel)
    {
        if (!File.Exists(project) && !Directory.Exists(project))
        {
            throw new StartRefusedException($"{HostSettings.FileName}: there is no project {project}.");
        }
        var folder = File.Exists(project) ? Path.GetDirectoryName(project)! : project;
        string[] configuration = [$"-p:Configuration={BuildFacts.Configuration}"];
        if (build)
        {
            await QuietCommand.RunAsync($"{project} does not build", folder, "dotnet", ["build", project, "-v", "q", "-nologo", "--disable-build-servers", .. configuration], cancel);
        }
        var assembly = await QuietCommand.RunAsync($"{project} cannot be read", folder, "dotnet", ["msbuild", project, "-nologo", "-getProperty:TargetPath", .. configuration], cancel);
        return File.Exists(assembly) ? assembly : throw new StartRefusedException($"{assembly} is not there; start without --no-build.");
    }

    /// <summary>An app that was built before: its output folder names it for the host, while asking MSBuild takes seconds.</summary>
    /// <returns>
    /// The assembly that was compiled last of those in the usual place; null if there is none. What stands beside an assembly is as old as
    /// the first build, so that an app once published for a named system would seem newer for ever.
    /// </returns>
    public static string? FindWorker(string project)
    {
        var output = Path.Combine(File.Exists(project) ? Path.GetDirectoryName(project)! : project, "bin", BuildFacts.Configuration);
        return Directory.Exists(output)
            ? Directory.EnumerateFiles(output, "worker.config.json", SearchOption.AllDirectories)
                .Select(WorkerOf).Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc)
            : null;
    }

    private static string WorkerOf(string config)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(config));
        var name = json.RootElement.GetProperty("description").GetProperty("defaultWorkerPath").GetString()!;
        return Path.Combine(Path.GetDirectoryName(config)!, name);
    }
}
