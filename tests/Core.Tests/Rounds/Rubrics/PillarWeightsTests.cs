using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Tests.Review;

namespace Ovop.Core.Tests.Rounds.Rubrics;

public sealed class PillarWeightsTests
{
    [Fact]
    public void A_commodity_whose_pillars_weigh_otherwise_gives_other_points_for_the_same_levels()
    {
        var round = Weighing(30, 30, 40);

        round.Rubric.SectionsFor(Commodity.BT).Select(section => section.Max.Hundredths).ShouldBe([3000, 3000, 4000]);
        Of(round, Commodity.BT).ShouldBe(Points.Of(96));
        Of(round, Commodity.TN).ShouldBe(Points.Of(94));
    }

    /// <summary>P1.4 has 6 of the 45 points of its pillar: of 40 points 5.33, of 30 points 4.</summary>
    [Fact]
    public void A_criterion_keeps_its_share_of_its_pillar() =>
        Weighing(30, 30, 40).Rubric.CriteriaFor(Commodity.BT).Single(criterion => criterion.Code == "P1.4").Max.ShouldBe(Points.Of(4));

    [Property]
    public bool Whatever_they_weigh_the_best_sheet_has_100_points_and_levels_ascend(byte one, byte two)
    {
        var first = 5 + (one % 86);
        var second = 5 + (two % (91 - first));
        var criteria = Weighing(first, second, 100 - first - second).Rubric.CriteriaFor(Commodity.BT);

        return criteria.Sum(criterion => criterion.Max.Hundredths) == 10_000
            && criteria.All(criterion => criterion.Levels[^1].Points == criterion.Max
                && criterion.Levels.Zip(criterion.Levels.Skip(1)).All(pair => pair.First.Points < pair.Second.Points));
    }

    [Fact]
    public void Weights_add_up_to_100_and_name_every_pillar()
    {
        var problems = Round.Parse(Text(new JsonObject { ["P1"] = 30, ["P2"] = 30, ["P4"] = 30 })).Problems;

        problems.Select(problem => (problem.Code, problem.Field)).ShouldBe(
            [("round.weights.pillar", "$.rubric.weights.BT"), ("round.missing", "$.rubric.weights.BT.P3"), ("round.weights.total", "$.rubric.weights.BT")],
            ignoreOrder: true);
    }

    private static Points Of(Round round, Commodity commodity) =>
        Scorecard.Of(round.Rubric, commodity, [Make.Sheet("a", commodity: commodity, lowered: ("P1.4", 0))]).Points;

    private static Round Weighing(int first, int second, int third) =>
        Round.Parse(Text(new JsonObject { ["P1"] = first, ["P2"] = second, ["P3"] = third })).Value;

    private static byte[] Text(JsonObject weights)
    {
        var json = JsonNode.Parse(Demo.Json)!;
        json["rubric"]!["weights"] = new JsonObject { ["BT"] = weights };
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
