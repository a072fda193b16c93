using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>One thing has one word: those that were once used beside it are in no book of words and not in the demonstration's round.</summary>
public sealed class OneWordTests
{
    /// <summary>The language, what was said beside it, and the word that stays.</summary>
    public static TheoryData<string, string, string> Beside =>
    [
        // Others give certificates; the paper of the award is a piagam.
        ("id", @"\bsertifikat(?! halal| merek|nya sendiri| atau pendaftaran)", "piagam"),
        ("id", @"\bkomoditi", "komoditas"),
        ("id", @"\b(konsep|rancangan|draft)\b", "draf"),
        ("id", @"(?<!SPP-)\bP-?IRT\b", "SPP-IRT"),
        ("id", @"\bmendunia\b", "global"),
        ("id", @"(?<!\{)\bprodusen", "pelaku usaha"),
        ("id", "diskualifikasi", "digugurkan"),
        ("en", @"\bwickerwork\b", "plaiting"),
        ("en", @"(?<!SPP-)\bP-?IRT\b", "SPP-IRT"),
        ("en", @"\b(charter|diploma)\b", "certificate"),
        ("en", @"\b(regional|industry) offices?\b|\boffice (of industry|\(dinas\))", "dinas"),
    ];

    [Theory]
    [MemberData(nameof(Beside))]
    public void Nothing_is_called_by_another_word(string language, string other, string word)
    {
        var said = Said(language).ToList();

        said.ShouldContain(words => Regex.IsMatch(words.Text, $@"\b{word}", RegexOptions.IgnoreCase));
        said.Where(words => Regex.IsMatch(words.Text, other, RegexOptions.IgnoreCase)).Select(words => $"{words.Where}: {words.Text}")
            .ShouldBeEmpty($"it is \"{word}\"");
    }

    [Fact]
    public void The_paragraphs_of_mails_begin_with_a_capital() =>
        (from path in Sources.Files(".resx")
         from entry in Sources.Words(path)
         where Path.GetExtension(entry.Key) is ".body" or ".subject"
         from paragraph in entry.Value.Split("\n\n")
         where char.IsLower(paragraph[0])
         select $"{entry.Key}: {paragraph}").ShouldBeEmpty();

    private static IEnumerable<(string Where, string Text)> Said(string language)
    {
        var books = from path in Sources.Files(".resx")
                    where path.EndsWith(".en.resx", StringComparison.Ordinal) == (language == "en")
                    from entry in Sources.Words(path)
                    select (Path.GetRelativePath(Sources.Root, path) + " " + entry.Key, entry.Value);
        using var round = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources.Root, "src/Functions/Rounds/Demo/round.json")));
        return [.. books, .. In(round.RootElement, language).Select(text => ("round.json", text))];
    }

    /// <summary>All members of this name, wherever they stand.</summary>
    private static IEnumerable<string> In(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == name && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : In(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => In(item, name)),
        _ => [],
    };
}
