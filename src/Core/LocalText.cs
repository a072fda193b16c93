using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ovop.Core;

/// <summary>
/// One text in the languages that it was written in. In JSON the words stand by code (<c>{"id":"…","en":"…"}</c>), in whatever
/// case of letters the codes are.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record LocalText
{
    private readonly ImmutableSortedDictionary<string, string> _words;

    /// <param name="words">By code of the language; the first one is among them.</param>
    /// <exception cref="ArgumentException">The first language is missing.</exception>
    public LocalText(IEnumerable<KeyValuePair<string, string>> words)
    {
        _words = words.ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (!_words.ContainsKey(Language.First.Code))
            throw new ArgumentException($"There are no words in {Language.First}.", nameof(words));
    }

    /// <summary>In Indonesian and English, the pair in which the papers of the award are printed.</summary>
    public LocalText(string id, string en) : this([new(Language.Indonesian.Code, id), new(Language.English.Code, en)])
    {
    }

    /// <summary>By code of the language, the first language first.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words => _words.OrderBy(word => word.Key != Language.First.Code);

    /// <summary>The words in this language, else in the first one.</summary>
    public string In(Language language) => _words.GetValueOrDefault(language.Code) ?? _words[Language.First.Code];

    public bool Equals(LocalText? other) => other is not null && _words.SequenceEqual(other._words);

    public override int GetHashCode() => _words.Aggregate(0, HashCode.Combine);

    public override string ToString() => In(Language.First);

    private sealed class Converter : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var words = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!
                .ToDictionary(word => Language.Of(word.Key).Code, word => word.Value);
            return words.ContainsKey(Language.First.Code)
                ? new(words)
                : throw new JsonException($"There are no words in {Language.First}.");
        }

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (code, words) in value.Words)
                writer.WriteString(code, words);
            writer.WriteEndObject();
        }
    }
}
