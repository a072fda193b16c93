using System.Text;
using FsCheck.Xunit;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Tests.Review;

namespace Ovop.Core.Tests.Rounds.Rubrics;

public sealed class AggregationTests
{
    /// <summary>The levels of P1.4 stand for totals of 94, 95, 96, 98 and 100.</summary>
    [Theory]
    [InlineData(Aggregation.Mean, new[] { 4, 3, 0 }, 9733)]
    [InlineData(Aggregation.Median, new[] { 4, 3, 0 }, 9800)]
    [InlineData(Aggregation.Median, new[] { 4, 3, 0, 1 }, 9650)]
    [InlineData(Aggregation.Median, new[] { 4, 0 }, 9700)]
    [InlineData(Aggregation.Trimmed, new[] { 4, 3, 0 }, 9800)]
    [InlineData(Aggregation.Trimmed, new[] { 4, 3, 0, 1, 0 }, 9567)]
    [InlineData(Aggregation.Trimmed, new[] { 4, 0 }, 9700)]
    [InlineData(Aggregation.Weighted, new[] { 4, 3, 0 }, 9800)]
    [InlineData(Aggregation.Weighted, new[] { 0, 4 }, 9600)]
    public void Panel_takes_the_points_that_its_round_names(Aggregation aggregation, int[] levels, int hundredths) =>
        Card(aggregation, levels).Points.Hundredths.ShouldBe(hundredths);

    [Fact]
    public void Criteria_and_pillars_follow_the_same_way()
    {
        var card = Card(Aggregation.Median, 4, 4, 0);

        card.Criteria.Single(criterion => criterion.Code == "P1.4").Points.ShouldBe(Points.Of(6));
        card.Sections.ShouldAllBe(section => section.PercentHundredths == 10_000);
    }

    [Fact]
    public void Round_can_take_the_median_and_its_stars_follow_it()
    {
        var round = Round.Parse(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Demo.Json).Replace("\"aggregation\": \"mean\"", "\"aggregation\": \"median\"", StringComparison.Ordinal))).Value;

        Scorecard.Of(
            round.Rubric, Commodity.BT, [Make.Sheet("a"), Make.Sheet("b"), Make.Sheet("c", lowered: ("P1.4", 0))], Pooling.Of(round.Panel, lead: null)).Points.ShouldBe(Points.Of(100));
    }

    [Property]
    public bool More_points_of_one_sheet_never_lower_the_panels(Aggregation aggregation, List<int[]> sheets, int raised)
    {
        var made = sheets.Select((numbers, number) => Make.SheetOf($"{number}", 1, Commodity.MM, numbers)).ToList();
        var higher = made.Select((sheet, number) => number == raised % Math.Max(1, made.Count) ? Make.Sheet(sheet.Assessor, commodity: Commodity.MM) : sheet);
        var (before, after) = (Scorecard.Of(Make.Rubric, Commodity.MM, made, By(aggregation)), Scorecard.Of(Make.Rubric, Commodity.MM, higher, By(aggregation)));

        return after.Points >= before.Points
            && after.Sections.Zip(before.Sections).All(pair => pair.First.PercentHundredths >= pair.Second.PercentHundredths);
    }

    [Property]
    public bool Panels_points_lie_between_its_sheets(Aggregation aggregation, List<int[]> sheets)
    {
        var card = Scorecard.Of(Make.Rubric, Commodity.MM, sheets.Select((numbers, number) => Make.SheetOf($"{number}", 1, Commodity.MM, numbers)), By(aggregation));

        return card.Sheets.Count == 0 || (card.Points >= card.Sheets.Min(sheet => sheet.Total) && card.Points <= card.Sheets.Max(sheet => sheet.Total));
    }

    private static Scorecard Card(Aggregation aggregation, params int[] levels) =>
        Scorecard.Of(Make.Rubric, Commodity.BT, levels.Select((level, number) => Make.Sheet($"{number}", lowered: ("P1.4", level))), By(aggregation));

    /// <summary>The first sheet is the lead's, and weighs as two.</summary>
    private static Pooling By(Aggregation aggregation) => new(aggregation, PanelVotes.Usual with { LeadWeight = 2 }, "0");
}
