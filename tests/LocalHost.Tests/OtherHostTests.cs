using System.Text.Json;
using LocalHost.Settings;

namespace LocalHost.Tests;

/// <summary>A stand-in for a real Functions host; the play is the local host's own command line, of which one option is known and one is not.</summary>
public sealed class OtherHostTests : IDisposable
{
    private const string StandIn = """
        #!/usr/bin/env node
        require('fs').writeFileSync(process.env.TOLD, JSON.stringify({ arguments: process.argv.slice(2), folder: process.cwd(), environment: process.env }));
        if (process.env.REFUSED) console.log(`\n      The '${process.env.REFUSED}' function is in error: The specified route conflicts with one or more built in routes.`);
        process.on('SIGINT', () => process.exit(0));
        require('http').createServer((_, answer) => answer.end()).listen(process.env.PORT_OF_TEST, '127.0.0.1');
        """;

    private readonly string _folder = Directory.CreateDirectory(HostProcess.NewFolder()).FullName;
    private readonly int _port = HostProcess.FreePorts();
    private JsonElement _told;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "--help", 0, "0 of 27 functions refused")]
    [InlineData("", "--sing", 1, "0 of 27 functions refused")]
    [InlineData("Guarded", "--help", 1, "Guarded: The specified route conflicts with one or more built in routes.")]
    public async Task Play_runs_on_the_other_host_and_the_exit_code_says_whether_all_was_well(string refused, string play, int code, string told)
    {
        var run = await RunAsync("standin", refused, play);
        run.Said.ShouldContain(told);
        run.Code.ShouldBe(code, run.Said);
    }

    [Fact]
    public async Task Web_host_is_told_app_address_and_keys()
    {
        await RunAsync("standin", "", "--help");
        Told("ASPNETCORE_URLS").ShouldBe($"http://127.0.0.1:{_port}");
        Told("WEBSITE_HOSTNAME").ShouldBe($"localhost:{_port}");
        Told("FUNCTIONS_WORKER_RUNTIME").ShouldBe("dotnet-isolated");
        Told("AzureWebJobsSecretStorageType").ShouldBe("files");
        Told("AzureWebJobsStorage").ShouldBe("UseDevelopmentStorage=true");
        Told("SAMPLE_MAIL").ShouldBe($"127.0.0.1:{_port + 5}");
        File.Exists(Path.Combine(Told("AzureWebJobsScriptRoot"), "functions.metadata")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(Told("FUNCTIONS_SECRETS_PATH"), "host.json")).ShouldContain(File.ReadAllText(Path.Combine(_folder, "data", "master.key")));
    }

    [Fact]
    public async Task Core_tools_start_in_the_apps_output_folder()
    {
        await RunAsync("func", "", "--help");
        string.Join(' ', _told.GetProperty("arguments").EnumerateArray()).ShouldBe($"start --port {_port}");
        File.Exists(Path.Combine(_told.GetProperty("folder").GetString()!, "host.json")).ShouldBeTrue();
        Told("AzureWebJobsStorage").ShouldBe("UseDevelopmentStorage=true");
    }

    [Fact]
    public async Task Unknown_command_is_refused_at_once()
    {
        var (code, said) = await HostProcess.RunAsync(Path.Combine(_folder, "data"), _port, "--storage", "UseDevelopmentStorage=true", "--on", "no-such-host");
        code.ShouldBe(1);
        said.ShouldContain("--on no-such-host: there is no such command on the PATH.");
    }

    private string Told(string setting) => _told.GetProperty("environment").GetProperty(setting).GetString()!;

    private async Task<(int Code, string Said)> RunAsync(string command, string refused, string play)
    {
        var file = Path.Combine(_folder, command);
        await File.WriteAllTextAsync(file, StandIn);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        var settings = Path.Combine(_folder, "localhost.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            app = Path.Combine(HostProcess.SettingsFolder, "LocalHost.Sample.csproj"),
            environment = new Dictionary<string, string> { ["SAMPLE_MAIL"] = "{smtpHost}:{smtpPort}" },
            play = new { project = Path.Combine(BuildFacts.ProjectFolder, "LocalHost.csproj"), arguments = new[] { play } },
        }));
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{_folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["TOLD"] = Path.Combine(_folder, "told.json"),
            ["REFUSED"] = refused,
            ["PORT_OF_TEST"] = $"{_port}",
        };
        string[] line = ["--settings", settings, "--storage", "UseDevelopmentStorage=true", "--on", command, "--play"];
        var run = await HostProcess.RunAsync(Path.Combine(_folder, "data"), _port, environment, line);
        _told = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "told.json"))).RootElement;
        return run;
    }
}
