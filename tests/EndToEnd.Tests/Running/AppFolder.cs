using LocalHost.Setup;
using LocalHost.Tests;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>The worker's own build, where its functions are listed.</summary>
internal static class AppFolder
{
    public static string Path { get; } =
        System.IO.Path.GetDirectoryName(ProjectBuild.FindWorker(System.IO.Path.Combine(HostProcess.SettingsFolder, "src/Functions")))!;
}
