using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalHost.Settings;

/// <summary>The file <c>localhost.json</c>: which app to run and how. Paths are relative to the file.</summary>
public sealed record HostSettings
{
    public const string FileName = "localhost.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The app's project file.</summary>
    public required string App { get; init; }
    public string Data { get; init; } = ".data";
    public Ports Ports { get; init; } = new();

    /// <summary>App settings, with placeholders; the machine's own environment wins over them.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What to show once everything is up, with placeholders.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];
    public Play? Play { get; init; }

    /// <summary>Where scanners say what they found; null for an app that does not listen.</summary>
    public Verdicts? Verdicts { get; init; }

    [JsonIgnore]
    public string Folder { get; private init; } = "";

    /// <summary>A path of the settings file as a full path.</summary>
    public string Full(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Reads the file given, or else the nearest one at or above the current folder or the host's project.</summary>
    public static HostSettings Read(string? file)
    {
        var found = file is null
            ? Nearest(Directory.GetCurrentDirectory()) ?? Nearest(BuildFacts.ProjectFolder)
            : Path.GetFullPath(file);
        if (found is null || !File.Exists(found))
        {
            throw new StartRefusedException(file is null
                ? $"There is no {FileName} in this folder or above it; --settings FILE names one."
                : $"There is no file {found}.");
        }
        try
        {
            var settings = JsonSerializer.Deserialize<HostSettings>(File.ReadAllText(found), Json)
                ?? throw new StartRefusedException($"{found} is empty.");
            return settings with { Folder = Path.GetDirectoryName(found)! };
        }
        catch (JsonException e)
        {
            throw new StartRefusedException($"{found} cannot be read: {e.Message}");
        }
    }

    private static string? Nearest(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, FileName);
            if (File.Exists(file))
            {
                return file;
            }
        }
        return null;
    }
}

/// <summary>A line shown once everything is up.</summary>
public sealed record Address(string Label, string Url);

/// <summary>The container whose scans are told, and the queue by which.</summary>
public sealed record Verdicts(string Container, string Queue);

/// <summary>A program that is run against the app when asked for.</summary>
public sealed record Play(string Project)
{
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
