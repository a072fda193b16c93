using System.Text.Json;

namespace LocalHost.Settings;

/// <summary>The app's settings: its own local.settings.json, then localhost.json, then the machine's environment, then the storage.</summary>
public static class AppSettings
{
    public const string Storage = "AzureWebJobsStorage";

    public static IReadOnlyDictionary<string, string> Of(string appFolder, HostSettings settings, Placeholders facts)
    {
        var all = Local(Path.Combine(appFolder, "local.settings.json"));
        foreach (var (name, text) in settings.Environment)
        {
            all[name] = facts.Fill(text);
        }
        foreach (var name in all.Keys)
        {
            all[name] = Environment.GetEnvironmentVariable(name) ?? all[name];
        }
        all[Storage] = facts["storage"];
        // In Azure the platform sets it; the durable extension's addresses need it.
        all.TryAdd("WEBSITE_HOSTNAME", new Uri(facts["http"]).Authority);
        return all;
    }

    private static Dictionary<string, string> Local(string file)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (File.Exists(file))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.TryGetProperty("Values", out var values))
            {
                foreach (var value in values.EnumerateObject())
                {
                    all[value.Name] = value.Value.ToString();
                }
            }
        }
        return all;
    }
}
