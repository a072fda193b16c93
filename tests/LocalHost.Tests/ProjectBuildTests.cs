using LocalHost.Settings;
using LocalHost.Setup;

namespace LocalHost.Tests;

public sealed class ProjectBuildTests : IDisposable
{
    private readonly string _project = HostProcess.NewFolder();

    [Fact]
    public void Given_an_app_that_was_once_published_for_a_system_Then_the_one_that_was_compiled_last_runs()
    {
        Worker("net10.0/linux-x64", compiled: 1, beside: 9);
        var last = Worker("net10.0", compiled: 2, beside: 0);

        ProjectBuild.FindWorker(_project).ShouldBe(last);
    }

    [Fact]
    public void Given_nothing_that_was_built_Then_none_is_found() => ProjectBuild.FindWorker(_project).ShouldBeNull();

    public void Dispose()
    {
        if (Directory.Exists(_project))
        {
            Directory.Delete(_project, recursive: true);
        }
    }

    private string Worker(string folder, int compiled, int beside)
    {
        var output = Directory.CreateDirectory(Path.Combine(_project, "bin", BuildFacts.Configuration, folder)).FullName;
        var (config, assembly) = (Path.Combine(output, "worker.config.json"), Path.Combine(output, "App.dll"));
        File.WriteAllText(config, """{ "description": { "defaultWorkerPath": "App.dll" } }""");
        File.WriteAllText(assembly, "");
        File.SetLastWriteTimeUtc(config, new DateTime(2026, 1, 1, beside, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(assembly, new DateTime(2026, 1, 1, compiled, 0, 0, DateTimeKind.Utc));
        return assembly;
    }
}
