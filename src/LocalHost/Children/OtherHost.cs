using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LocalHost.Settings;
using LocalHost.Setup;

namespace LocalHost.Children;

/// <summary>
/// A real Functions host, which runs the app in place of this one's engine and public server: Core Tools' <c>func</c>, or
/// else the executable of the Functions WebHost.
/// </summary>
public sealed partial class OtherHost(
    string command, string appFolder, IReadOnlyDictionary<string, string> appSettings, Placeholders facts, int port, DataFolder data)
{
    private readonly ConcurrentDictionary<string, string> _refused = new();

    /// <summary>The functions that it said to be in error, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Refused => _refused;

    private string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <exception cref="StartRefusedException">There is no such command.</exception>
    public static void RefuseUnknown(string command)
    {
        if (!Launcher.Finds(command))
        {
            throw new StartRefusedException($"--on {command}: there is no such command on the PATH.");
        }
    }

    /// <summary>The process, which is ready once the host has read the app's functions.</summary>
    public Child Process(ILogger log)
    {
        var life = Path.GetFileNameWithoutExtension(command) == "func" ? CoreTools() : WebHost();
        return new Child("host", () => life, AnsweringAsync, log) { Heard = Hear };
    }

    private ChildCommand CoreTools() =>
        new(command, ["start", "--port", port.ToString(CultureInfo.InvariantCulture)]) { Folder = appFolder, Environment = With([]) };

    private ChildCommand WebHost()
    {
        var secrets = data.Folder("secrets");
        File.WriteAllText(Path.Combine(secrets, "host.json"), Keys());
        return new(command, [])
        {
            Folder = appFolder,
            Environment = With(new()
            {
                ["AzureWebJobsScriptRoot"] = appFolder,
                ["AzureWebJobsSecretStorageType"] = "files",
                ["AzureFunctionsJobHost__logging__console__isEnabled"] = "true",
                ["ASPNETCORE_URLS"] = Address,
                ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
                ["FUNCTIONS_LOG_PATH"] = data.Folder("logs"),
                ["languageWorkers__dotnet-isolated__workerDirectory"] = appFolder,
                ["FUNCTIONS_SECRETS_PATH"] = secrets,
            }),
        };
    }

    private Dictionary<string, string?> With(Dictionary<string, string?> more)
    {
        foreach (var (name, value) in appSettings)
        {
            more.TryAdd(name, value);
        }
        more["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        more["CONTAINER_NAME"] = null; // By it a host takes itself for one of the cloud's.
        return more;
    }

    /// <summary>The one key of this host as all those that the other would make.</summary>
    private string Keys()
    {
        var key = facts["key"];
        object Named(string name) => new { name, value = key, encrypted = false };
        return JsonSerializer.Serialize(new
        {
            masterKey = Named("master"),
            functionKeys = new[] { Named("default") },
            systemKeys = new[] { Named("blobs_extension"), Named("durabletask_extension") },
        });
    }

    // Until its functions are read it keeps a request waiting, or answers 503.
    private async Task AnsweringAsync(CancellationToken cancel)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(Address, cancel);
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet listening.
            }
            await Task.Delay(200, cancel);
        }
    }

    private void Hear(string line)
    {
        if (InError().Match(line) is { Success: true } told)
        {
            _refused[told.Groups["name"].Value] = told.Groups["why"].Value;
        }
    }

    [GeneratedRegex("The '(?<name>[^']+)' function is in error: (?<why>.+)")]
    private static partial Regex InError();
}
