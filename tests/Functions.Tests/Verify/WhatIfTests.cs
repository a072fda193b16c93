using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Award.Trial;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class WhatIfTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    [Fact]
    public void Under_its_own_round_a_star_stays()
    {
        var outcome = Try(_ => { });

        (outcome.Was, outcome.Would, outcome.Changes, outcome.Points).ShouldBe((2, 2, false, Points.Of(100)));
    }

    [Fact]
    public void Without_the_gate_that_caps_it_the_star_would_rise() =>
        Try(round => round["gates"] = new JsonArray()).Would.ShouldBe(3);

    [Fact]
    public void A_band_close_by_is_told() =>
        Try(round => Bands(round)[0]!["min"] = 9950).IsNearEdge.ShouldBeTrue();

    [Fact]
    public void A_round_with_other_levels_cannot_score_the_sheets() =>
        Try(round =>
        {
            var levels = round["rubric"]!["sections"]![0]!["criteria"]![0]!["levels"]!.AsArray();
            var top = levels[^1]!["points"]!.DeepClone();
            levels.RemoveAt(levels.Count - 1);
            levels[^1]!["points"] = top;
        }).Would.ShouldBeNull();

    [Theory]
    [InlineData("id", "Dari 1 perkara, 0 berubah.", "2 bintang, menjadi 2")]
    [InlineData("en", "Of 1 cases 0 would change.", "2 stars, would be 2")]
    public async Task The_outcome_is_said_in_the_language_that_was_asked_for(string code, string sum, string line)
    {
        var folder = Directory.CreateTempSubdirectory("ovop-verify-");
        var (file, round) = (Path.Combine(folder.FullName, "berkas.json"), Path.Combine(folder.FullName, "putaran.json"));
        var other = JsonNode.Parse(DossierFile.Read(played.File).Round)!;
        Bands(other)[0]!["min"] = 9950;
        await File.WriteAllTextAsync(file, played.File, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(round, other.ToJsonString(), TestContext.Current.CancellationToken);
        using var answers = new StringWriter();

        (await WhatIfCommand.Run(round, [file], Core.Language.Of(code), answers)).ShouldBe(0);

        folder.Delete(recursive: true);
        answers.ToString().ShouldContain(sum);
        answers.ToString().ShouldContain(line);
    }

    private static JsonArray Bands(JsonNode round) => round["star_profiles"]![(string)round["active_star_profile"]!]!["bands"]!.AsArray();

    private WhatIf Try(Action<JsonNode> edit)
    {
        var file = DossierFile.Read(played.File);
        var other = JsonNode.Parse(file.Round)!;
        edit(other);
        return WhatIf.Of(file.Open(), Round.Parse(Encoding.UTF8.GetBytes(file.Round)).Value, Round.Parse(Encoding.UTF8.GetBytes(other.ToJsonString())).Value)!;
    }
}
