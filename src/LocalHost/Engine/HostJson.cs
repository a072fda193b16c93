
namespace LocalHost.Engine;

/// <summary>The app's host.json, under the name where the engine looks for its options.</summary>
public sealed class HostJson
{
    public const string Section = "AzureFunctionsJobHost";
    private readonly IConfiguration _json;

    public HostJson(string appFolder) => _json = new ConfigurationBuilder().AddJsonFile(Path.Combine(appFolder, "host.json"), optional: true).Build();

    /// <summary>What stands before every http route: "api" unless the app says otherwise.</summary>
    public string RoutePrefix => _json["extensions:http:routePrefix"] ?? "api";

    /// <summary>Headers that every answer gets that has none of the name, the host's own too.</summary>
    public IReadOnlyDictionary<string, string> CustomHeaders =>
        _json.GetSection("extensions:http:customHeaders").GetChildren().ToDictionary(h => h.Key, h => h.Value ?? "");

    public IEnumerable<KeyValuePair<string, string?>> Options =>
        _json.AsEnumerable().Where(o => o.Value is not null).Select(o => KeyValuePair.Create($"{Section}:{o.Key}", o.Value));
}
