using System.Text.RegularExpressions;
using LocalHost.Settings;

namespace LocalHost.Engine;

/// <summary>What the engine is told besides host.json.</summary>
public sealed partial record EngineSettings(IReadOnlyDictionary<string, string> AppSettings, string AppName, string TimerFolder)
{
    private const string HostIdSetting = "AzureFunctionsWebHost__hostid";

    /// <summary>Where scanners say what they found; null for an app that does not listen.</summary>
    public Verdicts? Verdicts { get; init; }

    /// <summary>Names this app's receipts and locks in the storage: the Functions host's own setting, or else the app's name.</summary>
    public string HostId
    {
        get
        {
            var id = AppSettings.GetValueOrDefault(HostIdSetting) ?? Environment.GetEnvironmentVariable(HostIdSetting)
                ?? Unfit().Replace(AppName.ToLowerInvariant(), "-").Trim('-');
            return id[..Math.Min(id.Length, 32)].TrimEnd('-');
        }
    }

    /// <summary>The app settings as configuration: a double underscore separates levels.</summary>
    public IEnumerable<KeyValuePair<string, string?>> AsConfiguration =>
        AppSettings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unfit();
}
