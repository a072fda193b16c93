using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Award.Trial;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

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

    private static JsonArray Bands(JsonNode round) => round["star_profiles"]![(string)round["active_star_profile"]!]!["bands"]!.AsArray();

    private WhatIf Try(Action<JsonNode> edit)
    {
        var file = DossierFile.Read(played.File);
        var other = JsonNode.Parse(file.Round)!;
        edit(other);
        return WhatIf.Of(file.Open(), Round.Parse(Encoding.UTF8.GetBytes(file.Round)).Value, Round.Parse(Encoding.UTF8.GetBytes(other.ToJsonString())).Value)!;
    }
}
