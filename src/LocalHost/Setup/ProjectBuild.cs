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
}
