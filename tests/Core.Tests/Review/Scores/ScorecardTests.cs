using FsCheck.Xunit;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Tests.Review.Scores;

public sealed class ScorecardTests
{
    [Fact]
    public void Given_the_top_level_everywhere_Then_the_mean_is_100() =>
        Make.Card(Make.Sheet("a"), Make.Sheet("b")).Points.ShouldBe(Points.Of(100));

    [Fact]
    public void Given_no_sheet_Then_the_mean_is_zero_and_nothing_fails()
    {
        var card = Make.Card();

        card.Points.ShouldBe(Points.Of(0));
        card.Sections.ShouldBeEmpty();
    }

    /// <summary>P2.5 goes from 3 to 2 points with its top level: totals of 100 and 99.</summary>
    [Theory]
    [InlineData(1, 2, 9950)]
    [InlineData(1, 3, 9967)]
    [InlineData(2, 3, 9933)]
    [InlineData(1, 8, 9988)]
    [InlineData(3, 8, 9963)]
    public void Given_a_third_decimal_Then_the_mean_is_rounded_half_up(int withOneLess, int sheets, int hundredths)
    {
        var card = Make.Card([.. Enumerable.Range(0, sheets)
            .Select(number => number < withOneLess ? Make.Sheet($"{number}", lowered: ("P2.5", 2)) : Make.Sheet($"{number}"))]);

        card.Points.Hundredths.ShouldBe(hundredths);
    }

    [Fact]
    public void Given_a_second_attempt_Then_only_it_counts()
    {
        var card = Make.Card(Make.Sheet("a", 2), Make.Sheet("a", 1, lowered: ("P1.4", 0)));

        card.Sheets.ShouldHaveSingleItem().Attempt.ShouldBe(2);
        card.Points.ShouldBe(Points.Of(100));
    }

    [Fact]
    public void Spread_lies_between_the_highest_and_the_lowest_total() =>
        Make.Card(Make.Sheet("a"), Make.Sheet("b", lowered: ("P1.4", 0)), Make.Sheet("c", lowered: ("P2.5", 2))).Spread.ShouldBe(Points.Of(6));

    [Theory]
    [InlineData(new[] { 0, 3, 4 }, 3)]
    [InlineData(new[] { 2, 4 }, 2)]
    [InlineData(new[] { 4, 0, 1, 3 }, 1)]
    public void Level_of_the_panel_is_the_lower_median(int[] levels, int expected)
    {
        var card = Make.Card([.. levels.Select((level, number) => Make.Sheet($"{number}", lowered: ("P1.4", level)))]);

        card.Criteria.Single(criterion => criterion.Code == "P1.4").Level.ShouldBe(expected);
    }

    [Fact]
    public void Percentage_of_a_pillar_is_cut_off_not_rounded()
    {
        var card = Make.Card(Make.Sheet("a", lowered: ("P2.5", 2)), Make.Sheet("b"));

        card.Sections.Single(section => section.Code == "P2").PercentHundredths.ShouldBe(9833);
    }

    [Fact]
    public void Pillars_sum_to_the_mean_when_nothing_is_rounded() =>
        Make.Card(Make.Sheet("a", lowered: ("P1.4", 1))).Sections.Sum(section => section.Points.Hundredths).ShouldBe(9500);

    [Fact]
    public void Given_a_sheet_that_lacks_a_criterion_Then_it_is_a_bug() =>
        Should.Throw<ArgumentException>(() => Make.Card(Make.Sheet("a") with { Levels = new Dictionary<string, int> { ["P1.1"] = 1 } }));

    [Property]
    public bool Neither_order_nor_repetition_of_sheets_matters(List<int[]> sheets, int seed)
    {
        var made = sheets.Select((numbers, i) => Make.SheetOf($"{i % 4}", 1 + (i % 3), Commodity.MM, numbers)).ToList();
        var mixed = made.Concat(made.Take(3)).OrderBy(sheet => (sheet.Levels["P1.1"] * 31) ^ (sheet.Attempt * 17) ^ seed).ToList();

        var (one, other) = (Scorecard.Of(Make.Rubric, Commodity.MM, made), Scorecard.Of(Make.Rubric, Commodity.MM, mixed));

        return one.Sheets.SequenceEqual(other.Sheets) && one.Criteria.SequenceEqual(other.Criteria) && one.Sections.SequenceEqual(other.Sections);
    }
}
