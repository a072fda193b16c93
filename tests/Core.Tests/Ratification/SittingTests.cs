using Ovop.Core.Notices;
using Ovop.Core.Ratification;

namespace Ovop.Core.Tests.Ratification;

public class SittingTests
{
    [Theory]
    [InlineData(3, 4)]
    [InlineData(6, 8)]
    [InlineData(1, 1)]
    public void Three_quarters_of_the_members_are_a_quorum(int present, int members) => new Sitting("BA-12/2026", present, members).Problems().ShouldBeEmpty();

    [Theory]
    [InlineData(2, 3, "sitting.quorum")]
    [InlineData(5, 7, "sitting.quorum")]
    [InlineData(0, 4, "sitting.present")]
    [InlineData(5, 4, "sitting.present")]
    public void Fewer_are_none_and_more_than_all_are_a_mistake(int present, int members, string code) =>
        new Sitting("BA-12/2026", present, members).Problems().ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_sitting_has_minutes() => new Sitting(" ", 3, 4).Problems().ShouldHaveSingleItem().Code.ShouldBe("sitting.minutes");

    [Fact]
    public void The_trail_keeps_minutes_and_quorum()
    {
        var at = Dossiers.Setting();
        var stars = Dossiers.AtStars(at);
        var ratified = stars.Do(RatificationStage.Record(
            stars, Dossiers.Ratifier.Id, stars.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai sidang.", at, new("BA-12/2026", 6, 8)));

        (ratified.Trail.Last().Facts["minutes"], ratified.Trail.Last().Facts["quorum"]).ShouldBe(("BA-12/2026", "6/8"));
        RatificationStage.Decision(ratified)!.Sitting.ShouldBe(new("BA-12/2026", 6, 8));
    }
}
