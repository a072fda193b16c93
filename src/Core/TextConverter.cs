using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ovop.Core;

internal delegate bool ReadsText<T>([NotNullWhen(true)] string? text, out T value);

/// <summary>A value that JSON has as its text.</summary>
/// <param name="reads">Reads it from there.</param>
/// <param name="what">What a text is not that cannot be read.</param>
internal abstract class TextConverter<T>(ReadsText<T> reads, string what) : JsonConverter<T> where T : struct
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reads(reader.GetString(), out var value)
            ? value
            : throw new JsonException($"No {what}.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
