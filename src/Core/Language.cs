using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Ovop.Core;

/// <summary>
/// A language by its code (BCP 47: "id", "en"). Which ones there are is for whoever has the words to say; the first, in which
/// everything is written, is Indonesian.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly partial record struct Language
{
    private readonly string? _code;

    private Language(string? code) => _code = code;

    public static Language Indonesian => default;

    public static Language English { get; } = new("en");

    /// <summary>The one that is shown where words are missing in another.</summary>
    public static Language First => Indonesian;

    public string Code => _code ?? "id";

    /// <param name="code">In small or capital letters.</param>
    public static Language Of(string code) => code.ToLowerInvariant() is var plain && plain == First.Code ? First : new(plain);

    /// <summary>Whether it can be a language's code.</summary>
    public static bool IsCode(string text) => Form().IsMatch(text);

    public override string ToString() => Code;

    [GeneratedRegex(@"^[a-z]{2,3}(-[a-z0-9]{2,8})*\z")]
    private static partial Regex Form();

    /// <summary>
    /// By code; the two languages that there were when cases were first stored keep the names (and in histories the numbers) by which
    /// they stand there.
    /// </summary>
    private sealed class Converter : JsonConverter<Language>
    {
        private static readonly string[] FirstNames = [nameof(Indonesian), nameof(English)];

        public override Language Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? Named(FirstNames.ElementAtOrDefault(reader.GetInt32())) : Named(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value == Indonesian ? FirstNames[0] : value == English ? FirstNames[1] : value.Code);

        private static Language Named(string? name) =>
            FirstNames[0].Equals(name, StringComparison.OrdinalIgnoreCase) ? Indonesian
            : FirstNames[1].Equals(name, StringComparison.OrdinalIgnoreCase) ? English
            : name is not null && IsCode(name) ? Of(name)
            : throw new JsonException($"{name} is no language.");
    }
}
