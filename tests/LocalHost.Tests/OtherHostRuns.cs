using System.Text.Json;
using LocalHost.Settings;

namespace LocalHost.Tests;

/// <summary>
/// Runs on a stand-in for a real Functions host, which notes what it is told. The play is the local host's own command line, of which
/// one option is known and one is not.
/// </summary>
public sealed class OtherHostRuns : IAsyncLifetime
{
    private const string StandIn = """
        #!/usr/bin/env node
        require('fs').writeFileSync(process.env.TOLD, JSON.stringify({ arguments: process.argv.slice(2), folder: process.cwd(), environment: process.env }));
        if (process.env.REFUSED) console.log(`\n      The '${process.env.REFUSED}' function is in error: The specified route conflicts with one or more built in routes.`);
        process.on('SIGINT', () => process.exit(0));
        require('http').createServer((_, answer) => answer.end()).listen(process.env.PORT_OF_TEST, '127.0.0.1');
        """;

    private readonly string _folder = Directory.CreateDirectory(HostProcess.NewFolder()).FullName;

    /// <summary>By the name of Core Tools; refuses nothing, and its play ends well.</summary>
    public OtherHostRun CoreTools { get; private set; } = null!;

    /// <summary>By any other name; refuses nothing, and its play breaks.</summary>
    public OtherHostRun WebHost { get; private set; } = null!;

    /// <summary>Refuses a function, and its play ends well.</summary>
    public OtherHostRun Refusing { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (tools, web, refusing) = (RunAsync("func", "", "--help"), RunAsync("standin", "", "--sing"), RunAsync("standin", "Guarded", "--help"));
        (CoreTools, WebHost, Refusing) = (await tools, await web, await refusing);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<OtherHostRun> RunAsync(string command, string refused, string play)
    {
        var (own, port) = (Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName, HostProcess.FreePorts());
        var file = Path.Combine(own, command);
        await File.WriteAllTextAsync(file, StandIn);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        var (settings, told, data) = (Path.Combine(own, "localhost.json"), Path.Combine(own, "told.json"), Path.Combine(own, "data"));
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            app = Path.Combine(HostProcess.SettingsFolder, "LocalHost.Sample.csproj"),
            environment = new Dictionary<string, string> { ["SAMPLE_MAIL"] = "{smtpHost}:{smtpPort}" },
            play = new { project = Path.Combine(BuildFacts.ProjectFolder, "LocalHost.csproj"), arguments = new[] { play } },
        }));
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{own}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["TOLD"] = told,
            ["REFUSED"] = refused,
            ["PORT_OF_TEST"] = $"{port}",
        };
        string[] line = ["--settings", settings, "--storage", "UseDevelopmentStorage=true", "--on", command, "--play"];
        var (code, said) = await HostProcess.RunAsync(data, port, environment, line);
        return new(port, data, code, said, JsonDocument.Parse(await File.ReadAllTextAsync(told)).RootElement);
    }
}

/// <summary>One of them, ended.</summary>
/// <param name="Port">The first of its ports.</param>
/// <param name="Data">Its data folder.</param>
/// <param name="Told">What the stand-in was given: "arguments", "folder", "environment".</param>
public sealed record OtherHostRun(int Port, string Data, int Code, string Said, JsonElement Told)
{
    /// <summary>A variable of the stand-in's environment.</summary>
    public string this[string setting] => Told.GetProperty("environment").GetProperty(setting).GetString()!;
}
