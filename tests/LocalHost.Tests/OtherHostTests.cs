namespace LocalHost.Tests;

/// <summary>What is told to a real host and what is said of it, with a stand-in for one.</summary>
public sealed class OtherHostTests(OtherHostRuns runs) : IClassFixture<OtherHostRuns>
{
    [Fact]
    public void Play_that_ends_well_on_a_host_that_refuses_nothing_ends_well()
    {
        runs.CoreTools.Said.ShouldContain("0 of 30 functions refused");
        runs.CoreTools.Code.ShouldBe(0, runs.CoreTools.Said);
    }

    [Fact]
    public void Play_that_breaks_is_a_failure()
    {
        runs.WebHost.Said.ShouldContain("0 of 30 functions refused");
        runs.WebHost.Code.ShouldBe(1, runs.WebHost.Said);
    }

    [Fact]
    public void Function_that_the_host_refuses_is_named_and_is_a_failure()
    {
        runs.Refusing.Said.ShouldContain("Guarded: The specified route conflicts with one or more built in routes.");
        runs.Refusing.Code.ShouldBe(1, runs.Refusing.Said);
    }

    [Fact]
    public void Web_host_is_told_app_address_and_keys()
    {
        var (told, port) = (runs.WebHost, runs.WebHost.Port);
        told["ASPNETCORE_URLS"].ShouldBe($"http://127.0.0.1:{port}");
        told["WEBSITE_HOSTNAME"].ShouldBe($"localhost:{port}");
        told["FUNCTIONS_WORKER_RUNTIME"].ShouldBe("dotnet-isolated");
        told["AzureWebJobsSecretStorageType"].ShouldBe("files");
        told["AzureWebJobsStorage"].ShouldBe("UseDevelopmentStorage=true");
        told["SAMPLE_MAIL"].ShouldBe($"127.0.0.1:{port + 5}");
        File.Exists(Path.Combine(told["AzureWebJobsScriptRoot"], "functions.metadata")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(told["FUNCTIONS_SECRETS_PATH"], "host.json")).ShouldContain(File.ReadAllText(Path.Combine(told.Data, "master.key")));
    }

    [Fact]
    public void Core_tools_start_in_the_apps_output_folder()
    {
        var told = runs.CoreTools;
        string.Join(' ', told.Told.GetProperty("arguments").EnumerateArray()).ShouldBe($"start --port {told.Port}");
        File.Exists(Path.Combine(told.Told.GetProperty("folder").GetString()!, "host.json")).ShouldBeTrue();
        told["AzureWebJobsStorage"].ShouldBe("UseDevelopmentStorage=true");
    }

    [Fact]
    public async Task Unknown_command_is_refused_at_once()
    {
        var data = HostProcess.NewFolder();
        var (code, said) = await HostProcess.RunAsync(data, HostProcess.FreePorts(), "--on", "no-such-host");
        code.ShouldBe(1);
        said.ShouldContain("--on no-such-host: there is no such command on the PATH.");
        Directory.Exists(data).ShouldBeFalse("nothing was begun");
    }
}
