using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Trails;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Administration.Trails;

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

    [Theory]
    [InlineData("because", "consensus.spread consensus.levels", "jumlah nilai berbeda jauh, tingkat pada satu kriteria berbeda jauh")]
    [InlineData("because", "consensus.returned", "satu lembar dikembalikan")]
    [InlineData("because", "Replaced", "Diganti")]
    [InlineData("for", "endorsement", "Dinas memutuskan usulan")]
    [InlineData("state", "Dismissed", "Keberatan ditolak")]
    [InlineData("kind", "Revoke", "pencabutan")]
    [InlineData("wording", "producer-v1", "Saya pelaku usaha yang disebut dalam permohonan ini. Saya sudah membaca semua jawaban, pernyataan, dan nama dokumennya; semuanya benar, dan saya menyetujui dinas mengirimkannya untuk saya.")]
    [InlineData("wording", "1", "1")]
    [InlineData("points", "86.00", "86,00")]
    [InlineData("good", "yes", "ya")]
    [InlineData("items", "D-FIN pekerja", "D-FIN, Tenaga kerja")]
    [InlineData("files", "document-D-NIB-1 document-D-FIN-1", "D-NIB-1, D-FIN-1")]
    public void What_a_rule_noted_in_code_is_told_in_words(string fact, string value, string words)
    {
        var entry = new TrailEntry(1, DateTimeOffset.UnixEpoch, People.System, "noted", null, new Dictionary<string, string> { [fact] = value }, "", "");

        new TrailWords(new Names(Cast.Of(3), Language.Indonesian), Language.Indonesian).Facts(entry).ShouldEndWith($": {words}");
    }

    [GeneratedRegex("\\.(?:Log|Wake)\\(.*?;\\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Noting();

    [GeneratedRegex("(?<!\\w)\\(\"([a-z]+)\",")]
    private static partial Regex Fact();
}
