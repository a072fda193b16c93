using Ovop.Core.Rounds.Approvals;

namespace Ovop.Core.Tests.Rounds;

public sealed class VotesTests
{
    [Theory]
    [InlineData(Majority.Half, 4, 3)]
    [InlineData(Majority.Half, 5, 3)]
    [InlineData(Majority.TwoThirds, 3, 2)]
    [InlineData(Majority.TwoThirds, 4, 3)]
    [InlineData(Majority.All, 4, 4)]
    public void A_majority_is_so_many(Majority majority, int all, int needed) => majority.Needed(all).ShouldBe(needed);

    [Theory]
    [InlineData(Quorum.Half, 5, 3)]
    [InlineData(Quorum.Half, 4, 2)]
    [InlineData(Quorum.TwoThirds, 4, 3)]
    [InlineData(Quorum.ThreeQuarters, 5, 4)]
    [InlineData(Quorum.All, 5, 5)]
    public void A_quorum_is_so_many(Quorum quorum, int all, int needed) => quorum.Needed(all).ShouldBe(needed);

    [Theory]
    [InlineData(Majority.Half)]
    [InlineData(Majority.TwoThirds)]
    [InlineData(Majority.All)]
    public void Of_no_votes_there_is_no_majority(Majority majority) => majority.IsReached(0, 0).ShouldBeFalse();
}
