using System.Diagnostics;

namespace Ovop.Infra.Tests;

/// <summary>
/// Runs a hook of the deployment with an az of our own on the path, which writes down how it was called, fails as often as told at
/// first for each command, and knows one key of the app.
/// </summary>
internal sealed class Hook : IDisposable
{
    public const string Subscription = "00000000-0000-0000-0000-000000000001";

    private const string Az = """
        #!/bin/sh
        echo "$*" >> "$CALLS"
        [ "$(grep -c "^$1 $2 " "$CALLS")" -gt "$FAILURES" ] || { echo "ERROR: try again" >&2; exit 1; }
        [ "$1" != functionapp ] || echo "$KEY"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hook").FullName;

    public Hook()
    {
        File.WriteAllText(Path.Combine(_folder, "az"), Az);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder, "az"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(CallsFile, "");
    }

    private string CallsFile => Path.Combine(_folder, "calls");

    /// <summary>The calls of az whose arguments begin so.</summary>
    public IReadOnlyList<string> Calls(string beginning = "") =>
        [.. File.ReadLines(CallsFile).Where(call => call.StartsWith(beginning, StringComparison.Ordinal))];

    /// <summary>What the calls say of one option, such as "--name".</summary>
    public IEnumerable<string> Of(string option, string beginning = "") => Calls(beginning)
        .Select(call => call.Split(' '))
        .Select(words => words[Array.IndexOf(words, option) + 1]);

    /// <returns>Its exit code.</returns>
    public async Task<int> Run(string name, int failures = 0, string key = "secret")
    {
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(Production.InfraFolder, "hooks", name)])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
                ["CALLS"] = CallsFile,
                ["FAILURES"] = $"{failures}",
                ["KEY"] = key,
                ["PAUSE"] = "0",
                ["AZURE_SUBSCRIPTION_ID"] = Subscription,
                ["AZURE_RESOURCE_GROUP"] = "rg-ovop-prod",
                ["AZURE_FUNCTION_APP_NAME"] = "func-ovop-prod",
                ["BLOB_EVENTS_TOPIC_NAME"] = "evgt-ovop-prod-blobs",
                ["UPLOAD_EVENTS_TOPIC_NAME"] = "evgt-ovop-prod-uploads",
            },
        };
        using var hook = Process.Start(start)!;
        await hook.StandardError.ReadToEndAsync();
        await hook.WaitForExitAsync();
        return hook.ExitCode;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
