using System.Text.Json;
using LocalHost.Settings;

namespace LocalHost.Setup;

/// <summary>Brings the packages of the host's children onto this machine.</summary>
public static class Restore
{
    private const int OldestNode = 20;

    public static string AzuriteFolder => Path.Combine(BuildFacts.ProjectFolder, "node_modules", "azurite", "dist", "src");

    /// <summary>Refuses a machine without Node, or with one that Azurite does not run on.</summary>
    public static async Task<string> NodeAsync(CancellationToken cancel)
    {
        var version = await QuietCommand.RunAsync($"Node.js {OldestNode} or newer is needed for the storage emulator", BuildFacts.ProjectFolder, "node", ["--version"], cancel);
        return int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= OldestNode
            ? version
            : throw new StartRefusedException($"Node.js {OldestNode} or newer is needed for the storage emulator; this machine has {version}.");
    }

    /// <summary>Runs <c>npm ci</c> unless the packages of this very lock file are there.</summary>
    /// <returns>Whether it had to run.</returns>
    public static async Task<bool> AzuriteAsync(CancellationToken cancel)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(BuildFacts.ProjectFolder, "package-lock.json"), cancel);
        var stamp = Path.Combine(BuildFacts.ProjectFolder, "node_modules", ".restored-lock.json");
        if (Directory.Exists(AzuriteFolder) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancel) == wanted)
        {
            return false;
        }
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        await QuietCommand.RunAsync("npm ci failed", BuildFacts.ProjectFolder, npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], cancel);
        await File.WriteAllTextAsync(stamp, wanted, cancel);
        return true;
    }

    /// <summary>Restores the .NET tools and finds the mail server's program among them.</summary>
    public static async Task<string> MailServerAsync(CancellationToken cancel)
    {
        if (FindMailServer() is { } there)
        {
            return there;
        }
        await QuietCommand.RunAsync("dotnet tool restore failed", BuildFacts.ProjectFolder, "dotnet", ["tool", "restore"], cancel);
        return FindMailServer() ?? throw new StartRefusedException($"dotnet tool restore left no smtp4dev in {string.Join(", ", BuildFacts.PackageFolders)}.");
    }

    private static string? FindMailServer()
    {
        var version = ToolVersion("rnwood.smtp4dev");
        return BuildFacts.PackageFolders.SelectMany(f => Directory.EnumerateDirectories(f, "rnwood.smtp4dev*"))
            .Select(p => Path.Combine(p, version, "tools")).Where(Directory.Exists)
            .SelectMany(t => Directory.EnumerateFiles(t, "Rnwood.Smtp4dev.dll", SearchOption.AllDirectories))
            .FirstOrDefault();
    }

    private static string ToolVersion(string tool)
    {
        for (var folder = BuildFacts.ProjectFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, ".config", "dotnet-tools.json");
            if (File.Exists(file))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(file));
                return json.RootElement.GetProperty("tools").GetProperty(tool).GetProperty("version").GetString()!;
            }
        }
        throw new StartRefusedException("There is no .config/dotnet-tools.json above the local host's project.");
    }
}
