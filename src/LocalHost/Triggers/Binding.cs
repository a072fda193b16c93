using System.Text.Json;

namespace LocalHost.Triggers;

/// <summary>One binding of a function, as the worker tells it.</summary>
public sealed class Binding(string json)
{
    private readonly JsonElement _json = JsonDocument.Parse(json).RootElement;

    public string Name => Text("name") ?? "";
    public string Type => Text("type") ?? "";
    public bool IsTrigger => Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase);
    public bool IsOutput => string.Equals(Text("direction"), "out", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the worker fetches the content itself and wants only a reference to it.</summary>
    public bool IsDeferred => _json.TryGetProperty("properties", out var all) && all.TryGetProperty("supportsDeferredBinding", out var flag)
        && string.Equals(flag.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    public string? Text(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool? Flag(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public IReadOnlyList<string> Texts(string name) =>
        _json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())] : [];
}
