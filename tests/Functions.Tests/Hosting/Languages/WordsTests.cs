using System.Text.RegularExpressions;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting.Languages;

public sealed partial class WordsTests
{
    /// <summary>Every book of words, with each language that the app is built with but the first.</summary>
    public static TheoryData<string, string> Books =>
    [
        .. from path in Sources.Files(".resx")
           where Path.GetFileNameWithoutExtension(path) is "Texts" or "Problems"
           from language in SpokenLanguages.All.Skip(1)
           select new TheoryDataRow<string, string>(Path.GetRelativePath(Sources.Root, path), language.Code),
    ];

    public static TheoryData<string> Views => [.. Sources.Files(".razor").Select(path => Path.GetRelativePath(Sources.Root, path))];

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_language_has_the_same_keys_and_no_empty_words(string book, string language)
    {
        var first = Sources.Words(Path.Combine(Sources.Root, book));
        var other = Sources.Words(Path.Combine(Sources.Root, book.Replace(".resx", $".{language}.resx")));

        other.Keys.Order().ShouldBe(first.Keys.Order());
        first.Values.Concat(other.Values).ShouldAllBe(words => !string.IsNullOrWhiteSpace(words));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_language_has_the_same_places_for_arguments(string book, string language)
    {
        var other = Sources.Words(Path.Combine(Sources.Root, book.Replace(".resx", $".{language}.resx")));

        foreach (var (key, words) in Sources.Words(Path.Combine(Sources.Root, book)))
            Places(other[key]).ShouldBe(Places(words), key);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_key_that_a_view_names_is_in_its_book(string view)
    {
        var path = Path.Combine(Sources.Root, view);
        var keys = Keys().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).ToArray();
        if (keys.Length > 0) keys.ShouldBeSubsetOf(Sources.Words(BookOf(path)).Keys);
    }

    /// <summary>Scripts fill the places of their words themselves.</summary>
    [Theory]
    [MemberData(nameof(Views))]
    public void Words_with_places_for_arguments_are_given_some(string view)
    {
        var path = Path.Combine(Sources.Root, view);
        var bare = Bare().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).Except(ForScripts).ToArray();
        if (bare.Length > 0) bare.Where(key => Places(Sources.Words(BookOf(path))[key]).Any()).ShouldBeEmpty();
    }

    private static readonly string[] ForScripts =
        ["script.kept", "limit.left", "limit.over", "search.found", "board.seen", "autosave.saved", "newer.stored", "newer.typed"];

    [Fact]
    public void Every_key_that_code_names_is_in_the_book_of_its_type()
    {
        var files = Sources.Files(".cs").Concat(Sources.Files(".razor")).ToLookup(Path.GetFileNameWithoutExtension);
        var named =
            (from path in Sources.Files(".cs")
             let code = File.ReadAllText(path)
             from key in AtOnce().Matches(code).Select(match => (Type: match.Groups[1].Value, Key: match.Groups[2].Value)).Concat(
                 from book in Kept().Matches(code)
                 from match in Regex.Matches(code, $@"\b{book.Groups[1].Value}\[""([^""]+)""[],]")
                 select (Type: book.Groups[2].Value, Key: match.Groups[1].Value))
             from file in files[key.Type]
             select (Book: BookOf(file), key.Type, key.Key)).ToList();

        named.Count.ShouldBeGreaterThan(50);
        named.GroupBy(name => name.Book).SelectMany(book => book.ExceptBy(Sources.Words(book.Key).Keys, name => name.Key))
            .Select(name => $"{name.Type}: {name.Key}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_problem_in_the_sources_has_words_in_every_language()
    {
        var codes = Sources.Files(".cs").SelectMany(path => Codes().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).Distinct().ToArray();

        codes.ShouldNotBeEmpty();
        codes.Where(code => SpokenLanguages.All.Any(language => ProblemWords.Find(code, language) is null)).Order().ShouldBeEmpty();
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

    [GeneratedRegex("""\bT\["([^"]+)"\]""")]
    private static partial Regex Bare();

    // Texts.Of<X>(…)["key"
    [GeneratedRegex("""Texts\.Of<(\w+)>\((?:[^()]|\([^()]*\))*\)\s*\["([^"]+)"[],]""")]
    private static partial Regex AtOnce();

    // words = Texts.Of<X>(
    [GeneratedRegex("""\b(\w+) = Texts\.Of<(\w+)>\(""")]
    private static partial Regex Kept();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    // new Problem("code", the target-typed new("code", and the ways in which a round's reading notes one
    [GeneratedRegex("""\b(?:new(?: Problem)?|Refuse(?:New)?|Note|StandIn<\w+>)\("([a-z0-9-]+(?:\.[a-z0-9-]+)+)"[,)]""")]
    private static partial Regex Codes();
}
