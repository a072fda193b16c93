using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Functions.Administration.Trails;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Administration;

/// <summary>What a trail tells on a page is told in words, not by the codes of the program.</summary>
public sealed partial class TrailWordsTests
{
    /// <summary>Hashes, which pages fold away.</summary>
    private static readonly string[] Seals = ["carried", "form", "grounds", "head", "round", "seal"];

    [Fact]
    public void Every_fact_that_a_rule_notes_has_a_word_in_both_languages()
    {
        var noted = Sources.Files(".cs").Where(file => file.Contains("/Core/", StringComparison.Ordinal)).Select(File.ReadAllText)
            .SelectMany(text => Noting().Matches(text)).SelectMany(call => Fact().Matches(call.Value)).Select(fact => fact.Groups[1].Value).Distinct();

        foreach (var language in new[] { Language.Indonesian, Language.English })
            noted.Except(Seals).Where(fact => Texts.Of<TrailWords>(language).Find($"trail.fact.{fact}") is null).ShouldBeEmpty();
    }

    [GeneratedRegex("\\.(?:Log|Wake)\\(.*?;", RegexOptions.Singleline)]
    private static partial Regex Noting();

    [GeneratedRegex("(?<!\\w)\\(\"([a-z]+)\",")]
    private static partial Regex Fact();
}
