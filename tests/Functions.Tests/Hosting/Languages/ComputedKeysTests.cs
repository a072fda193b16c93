using System.Text.RegularExpressions;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>
/// Keys that are put together at run time are in no source for a compiler or a search: each place is on a list, with all that it can
/// come to, and a new place that is on none fails here.
/// </summary>
public sealed partial class ComputedKeysTests
{
    /// <summary>Indexers that are given a computed name and are no texts.</summary>
    private static readonly string[] NoTexts =
    [
        "Award/Storage/CaseRow.cs: Data{index}", "Administration/Circulars/TypedCircular.cs: {part}{After(language)}", "Sittings/SittingTable.cs: Data{index}", "Correction/CorrectionForm.cs: sebab.{code}", "Award/CaseWords.cs: = key",
        "Hosting/BlobStorage.cs: {account}:blobServiceUri",
    ];

    private static readonly IReadOnlyList<ComputedKey> Listed = [.. ComputedKeys.OfOffice, .. ComputedKeys.OfEngine, .. ComputedKeys.OfPages];

    public static TheoryData<string> Lists => [.. Listed.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_key_that_a_place_can_come_to_is_in_its_book(string list)
    {
        var listed = Listed.First(each => NameOf(each) == list);
        var missing = listed.Keys.Where(key => !IsThere(listed.Book, key)).ToList();

        listed.Keys.ShouldNotBeEmpty();
        if (listed.MayBeMissing)
            missing.Count.ShouldBeLessThan(listed.Keys.Count());
        else
            missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_that_computes_a_key_is_on_a_list_and_no_list_names_another() =>
        Found().Select(found => found.Place).Except(NoTexts).Distinct().Order(StringComparer.Ordinal).ToList()
            .ShouldBe([.. Listed.SelectMany(listed => listed.Places).Distinct().Order(StringComparer.Ordinal)]);

    [Fact]
    public void A_place_on_a_list_reads_from_the_book_of_that_list()
    {
        foreach (var (place, _) in Found().Where(found => found.IsOwnBook))
            foreach (var listed in Listed.Where(listed => listed.Places.Contains(place)))
                BookOf(FolderOf(place)).ShouldBe(BookOf(listed.Book), place);
    }

    /// <summary>Keys of which a condition chooses one: they stand in the source as a whole.</summary>
    [Fact]
    public void Every_key_that_is_chosen_among_several_is_in_its_book()
    {
        var chosen = (
            from path in Pages
            from Match indexed in Indexed().Matches(File.ReadAllText(path))
            from Match whole in Whole().Matches(indexed.Groups["key"].Value)
            select (Book: indexed.Groups["of"].Value == "T" ? FolderOf(Relative(path)) : "Award", Key: whole.Groups[1].Value)).ToList();

        chosen.Count.ShouldBeGreaterThan(30);
        chosen.Where(choice => !IsThere(choice.Book, choice.Key)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Pages => Sources.Files(".razor").Concat(Sources.Files(".cs"))
        .Where(path => !Relative(path).StartsWith("..", StringComparison.Ordinal));

    private static string NameOf(ComputedKey listed) => $"{listed.Book}: {listed.Pattern} ({listed.Places[0]})";

    private static bool IsThere(string book, string key) => book == "Problems"
        ? SpokenLanguages.All.All(language => ProblemWords.Find(key, language) is not null)
        : Words(BookOf(book)).Contains(key) && Words(BookOf(book).Replace(".resx", ".en.resx", StringComparison.Ordinal)).Contains(key);

    private static HashSet<string> Words(string book) => [.. Sources.Words(book).Keys];

    /// <summary>All places of the sources that compute a key, as "file: key as it stands there".</summary>
    private static IEnumerable<(string Place, bool IsOwnBook)> Found()
    {
        foreach (var path in Pages)
        {
            var text = File.ReadAllText(path);
            foreach (Match match in Interpolated().Matches(text))
                yield return ($"{Relative(path)}: {match.Groups["key"].Value}", match.Groups["of"].Value == "T");
            foreach (Match match in Indexed().Matches(text))
            {
                var key = match.Groups["key"].Value;
                foreach (Match part in Part().Matches(key))
                    yield return ($"{Relative(path)}: {part.Groups[1].Value}", match.Groups["of"].Value == "T");
                if (!key.Contains('"', StringComparison.Ordinal))
                    yield return ($"{Relative(path)}: = {key}", match.Groups["of"].Value == "T");
            }
        }

        foreach (var path in Sources.Files(".cs"))
            foreach (Match match in Problematic().Matches(File.ReadAllText(path)))
                yield return ($"{Relative(path)}: {match.Groups[1].Value}", false);
    }

    /// <summary>A file as the lists name it, by its path from src/Functions.</summary>
    private static string Relative(string path) =>
        Path.GetRelativePath(Path.Combine(Sources.Root, "src/Functions"), path).Replace('\\', '/');

    private static string FolderOf(string place) =>
        place.Split(':')[0] is var file && file.LastIndexOf('/') is > 0 and var at ? file[..at] : "";

    /// <summary>The book of the folder, or of the nearest above.</summary>
    private static string BookOf(string folder)
    {
        var book = Path.Combine(Sources.Root, "src/Functions", folder, "Texts.resx");
        return File.Exists(book) ? book : BookOf(folder[..folder.LastIndexOf('/')]);
    }

    [GeneratedRegex("""(?<of>\w+|[\])])\[\$"(?<key>[^"]*)"|(?<of>\w+)\.Find\(\$"(?<key>[^"]*)\x22""")]
    private static partial Regex Interpolated();

    /// <summary>A text by an expression: a name, or one of several keys.</summary>
    [GeneratedRegex("""(?<![\w.])(?<of>T|Words|_words|words|texts)\[(?!\$?")(?<key>(?:[^\]\["]|"[^"]*"|\[[^\]]*\])+)\]""")]
    private static partial Regex Indexed();

    [GeneratedRegex("""\$"([^"]*)\x22""")]
    private static partial Regex Part();

    /// <summary>A whole key among several, none that is only compared with.</summary>
    [GeneratedRegex("""(?:[?:]|=>)\s*"([^"]+)\x22""")]
    private static partial Regex Whole();

    [GeneratedRegex("""(?:Problem\(|new\(|Wrong\(field, )\$"([a-z.]+\{[^"]*)\x22""")]
    private static partial Regex Problematic();
}
