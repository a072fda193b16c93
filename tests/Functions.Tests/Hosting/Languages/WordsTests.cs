using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Tests.Hosting.Languages;

public sealed partial class WordsTests
{
    public static TheoryData<string> Books =>
        [.. Sources.Files(".resx").Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal)).Select(path => Path.GetRelativePath(Sources.Root, path))];

    public static TheoryData<string> Views => [.. Sources.Files(".razor").Select(path => Path.GetRelativePath(Sources.Root, path))];

    [Theory]
    [MemberData(nameof(Books))]
    public void Both_languages_have_the_same_keys_and_no_empty_words(string book)
    {
        var indonesian = Sources.Words(Path.Combine(Sources.Root, book));
        var english = Sources.Words(Path.Combine(Sources.Root, book.Replace(".resx", ".en.resx")));

        english.Keys.Order().ShouldBe(indonesian.Keys.Order());
        indonesian.Values.Concat(english.Values).ShouldAllBe(words => !string.IsNullOrWhiteSpace(words));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Both_languages_have_the_same_places_for_arguments(string book)
    {
        var english = Sources.Words(Path.Combine(Sources.Root, book.Replace(".resx", ".en.resx")));

        foreach (var (key, words) in Sources.Words(Path.Combine(Sources.Root, book)))
            Places(english[key]).ShouldBe(Places(words), key);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_key_that_a_view_names_is_in_its_book(string view)
    {
        var path = Path.Combine(Sources.Root, view);
        var keys = Keys().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).ToArray();
        if (keys.Length > 0) keys.ShouldBeSubsetOf(Sources.Words(BookOf(path)).Keys);
    }

    [Fact]
    public void Every_problem_in_the_sources_has_words_in_both_languages()
    {
        var codes = Sources.Files(".cs").SelectMany(path => Codes().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).Distinct().ToArray();

        codes.ShouldNotBeEmpty();
        codes.Where(code => ProblemWords.Find(code, Language.Indonesian) is null || ProblemWords.Find(code, Language.English) is null).Order().ShouldBeEmpty();
    }

    private static string BookOf(string view)
    {
        var folder = Path.GetDirectoryName(view)!;
        while (!File.Exists(Path.Combine(folder, "Texts.resx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "Texts.resx");
    }

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order();

    [GeneratedRegex("""\bT\["([^"]+)"[],]""")]
    private static partial Regex Keys();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    // new Problem("code", the target-typed new("code", and the ways in which a round's reading notes one
    [GeneratedRegex("""\b(?:new(?: Problem)?|Refuse(?:New)?|Note|StandIn<\w+>)\("([a-z0-9-]+(?:\.[a-z0-9-]+)+)"[,)]""")]
    private static partial Regex Codes();
}
