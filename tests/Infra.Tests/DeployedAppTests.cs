using System.Diagnostics;
using System.Text.Json;

namespace Ovop.Infra.Tests;

public sealed class DeployedAppTests(Production production)
{
    [Fact]
    public async Task What_is_deployed_is_compiled_ahead_for_the_machine_that_runs_it()
    {
        using var asking = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", Path.Combine(Production.InfraFolder, "..", "src", "Functions"), "-nologo", "-nodeReuse:false", "-p:_IsPublishing=true",
                "-getProperty:PublishReadyToRun", "-getProperty:RuntimeIdentifier", "-getProperty:SelfContained",
            ])
        { RedirectStandardOutput = true })!;
        var said = await asking.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        JsonDocument.Parse(said).RootElement.GetProperty("Properties").EnumerateObject().Select(property => property.Value.GetString())
            .ShouldBe(["true", "linux-x64", "false"]);
        production.Text.ShouldContain("functionapp,linux");
    }
}
