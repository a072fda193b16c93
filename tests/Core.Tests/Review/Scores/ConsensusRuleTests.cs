using FsCheck.Xunit;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Review.Scores;

public sealed class ConsensusRuleTests
{
    private static readonly PanelTerms Terms = Demo.Round.Panel;

    /// <summary>One level lower in each: P3.3 takes 3 points, P3.5 takes 3, P2.3 takes 2, P3.2 takes 2 and P2.5 takes 1.</summary>
    private static readonly (string, int)[] ElevenPointsLower = [("P3.3", 1), ("P3.5", 1), ("P2.3", 1), ("P3.2", 1), ("P2.5", 2)];

    [Fact]
    public void Given_a_spread_at_the_limit_Then_the_panel_agrees() =>
        Judge(1, Make.Sheet("a"), Make.Sheet("b", lowered: ElevenPointsLower[..^1])).ShouldBeOfType<ConsensusVerdict.Agreed>();

    [Fact]
    public void Given_a_spread_over_the_limit_Then_it_discusses_and_is_told_the_numbers() =>
        Judge(1, Make.Sheet("a"), Make.Sheet("b", lowered: ElevenPointsLower)).ShouldBeOfType<ConsensusVerdict.Discuss>()
            .Reasons.ShouldHaveSingleItem().Args.ShouldBe(["11.00", "10.00"]);

    [Fact]
    public void Given_one_level_apart_Then_the_panel_agrees() =>
        Judge(1, Make.Sheet("a"), Make.Sheet("b", lowered: ("P1.4", 3))).ShouldBeOfType<ConsensusVerdict.Agreed>();

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Given_two_levels_apart_Then_it_discusses_that_criterion(int apart) =>
        Judge(1, Make.Sheet("a"), Make.Sheet("b", lowered: ("P1.4", 4 - apart))).ShouldBeOfType<ConsensusVerdict.Discuss>()
            .Reasons.ShouldHaveSingleItem().Field.ShouldBe("P1.4");

    [Theory]
    [InlineData(1, typeof(ConsensusVerdict.Discuss))]
    [InlineData(2, typeof(ConsensusVerdict.Discuss))]
    [InlineData(3, typeof(ConsensusVerdict.FurtherAssessor))]
    [InlineData(4, typeof(ConsensusVerdict.Agreed))]
    public void Given_a_panel_that_never_agrees_Then_each_attempt_has_its_next_step(int attempt, Type expected) =>
        Judge(attempt, Make.Sheet("a"), Make.Sheet("b", lowered: ElevenPointsLower), Make.Sheet("c")).ShouldBeOfType(expected);

    [Fact]
    public void Given_no_further_assessor_in_the_round_Then_the_mean_of_all_stands() =>
        ConsensusRule.Judge(Make.Card(Make.Sheet("a"), Make.Sheet("b", lowered: ElevenPointsLower)), Terms with { FurtherAssessor = false }, 3)
            .ShouldBeOfType<ConsensusVerdict.Agreed>().Scorecard.Sheets.Count.ShouldBe(2);

    [Fact]
    public void Given_a_further_assessor_Then_the_farthest_sheet_is_dropped() =>
        Judge(4, Make.Sheet("a"), Make.Sheet("b"), Make.Sheet("c", lowered: ElevenPointsLower), Make.Sheet("d"))
            .ShouldBeOfType<ConsensusVerdict.Agreed>().Scorecard.Sheets.Select(sheet => sheet.Assessor).ShouldBe(["a", "b", "d"]);

    [Property]
    public bool Consensus_always_ends(List<int[]> numbers)
    {
        var card = Scorecard.Of(Make.Rubric, Commodity.GR, numbers.Select((sheet, i) => Make.SheetOf($"{i}", 1, Commodity.GR, sheet)));

        return Enumerable.Range(1, Terms.ConsensusAttempts + 2).Any(attempt => ConsensusRule.Judge(card, Terms, attempt) is ConsensusVerdict.Agreed);
    }

    private static ConsensusVerdict Judge(int attempt, params IReadOnlyList<ScoreSheet> sheets) => ConsensusRule.Judge(Make.Card(sheets), Terms, attempt);
}
