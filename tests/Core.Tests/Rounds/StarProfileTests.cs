using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Tests.Rounds;

public sealed class StarProfileTests
{
    [Theory]
    [InlineData(10_000, 3)]
    [InlineData(8_501, 3)]
    [InlineData(8_500, 3)]
    [InlineData(8_499, 2)]
    [InlineData(7_501, 2)]
    [InlineData(7_500, 2)]
    [InlineData(7_499, 1)]
    [InlineData(6_501, 1)]
    [InlineData(6_500, 1)]
    [InlineData(6_499, 0)]
    [InlineData(0, 0)]
    public void Three_star_scale_at_every_edge(int hundredths, int star) =>
        Demo.Round.StarProfile.StarFor(new Points(hundredths)).ShouldBe(star);

    [Theory]
    [InlineData(10_000, 5)]
    [InlineData(9_001, 5)]
    [InlineData(9_000, 5)]
    [InlineData(8_999, 4)]
    [InlineData(8_001, 4)]
    [InlineData(8_000, 4)]
    [InlineData(7_999, 3)]
    [InlineData(7_001, 3)]
    [InlineData(7_000, 3)]
    [InlineData(6_999, 2)]
    [InlineData(6_001, 2)]
    [InlineData(6_000, 2)]
    [InlineData(5_999, 1)]
    [InlineData(5_001, 1)]
    [InlineData(5_000, 1)]
    [InlineData(4_999, 0)]
    public void Five_star_scale_at_every_edge(int hundredths, int star) =>
        FiveStars().StarFor(new Points(hundredths)).ShouldBe(star);

    [Theory]
    [InlineData(8_449, false)]
    [InlineData(8_450, true)]
    [InlineData(8_500, true)]
    [InlineData(8_550, true)]
    [InlineData(8_551, false)]
    public void Half_a_point_on_either_side_of_an_edge_is_near(int hundredths, bool near) =>
        Demo.Round.StarProfile.IsNearThreshold(new Points(hundredths), Demo.Round.NearThreshold).ShouldBe(near);

    [Fact]
    public void A_commodity_may_have_a_scale_of_its_own()
    {
        var json = JsonNode.Parse(Demo.Json)!;
        json["commodity_star_profiles"] = new JsonObject { ["BT"] = "five" };
        var round = Round.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Value;

        round.ProfileOf(Commodity.BT).StarFor(Points.Of(80)).ShouldBe(4);
        round.ProfileOf(Commodity.TN).StarFor(Points.Of(80)).ShouldBe(2);
        round.MostStars.ShouldBe(5);
    }

    private static StarProfile FiveStars()
    {
        var json = JsonNode.Parse(Demo.Json)!;
        json["active_star_profile"] = "five";
        return Round.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Value.StarProfile;
    }
}
