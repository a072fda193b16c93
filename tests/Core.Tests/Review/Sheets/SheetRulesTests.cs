using System.Text;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Review.Sheets;

public sealed class SheetRulesTests
{
    private const string Reason = "Memenuhi.."; // ten characters, the shortest

    [Fact]
    public void Given_middle_levels_decision_and_reason_Then_the_sheet_can_be_locked() =>
        Check(Sheet()).Value.By("a", 2).Attempt.ShouldBe(2);

    [Fact]
    public void Given_an_empty_sheet_Then_every_criterion_decision_and_reason_is_reported_at_once() =>
        Check([], decision: null, reason: null).Problems.Count.ShouldBe(25);

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Given_a_level_that_does_not_exist_Then_it_is_refused(int level) =>
        OnlyProblem(Check(Sheet(("P1.4", level)))).ShouldBe(("review.level.unknown", "P1.4"));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Given_the_lowest_or_highest_level_without_a_note_Then_it_is_refused(int level) =>
        OnlyProblem(Check(Sheet(("P1.4", level)), notes: new() { ["P1.4"] = " " })).ShouldBe(("review.note.missing", "P1.4"));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Given_the_lowest_or_highest_level_with_a_note_Then_it_is_taken(int level) =>
        Check(Sheet(("P1.4", level)), notes: new() { ["P1.4"] = "Ekspor." }).IsOk.ShouldBeTrue();

    [Fact]
    public void Given_a_round_that_asks_for_every_reason_Then_a_middle_level_without_a_note_is_refused()
    {
        var every = Round.Parse(Encoding.UTF8.GetBytes(
            Demo.Round.Text.Replace("\"rubric\": {", "\"rubric\": { \"notes\": \"every\",", StringComparison.Ordinal))).Value.Rubric;
        var notes = Sheet().Keys.Where(code => code != "P1.4").ToDictionary(code => code, _ => "Terlihat.");

        OnlyProblem(SheetRules.Check(every, Commodity.BT, Sheet(), notes, Recommendation.Approve, Reason)).ShouldBe(("review.note.missing", "P1.4"));
    }

    [Fact]
    public void Given_a_criterion_of_another_commodity_Then_it_is_refused() =>
        OnlyProblem(Check(Sheet(("MM.1", 1)))).ShouldBe(("review.criterion.unknown", "MM.1"));

    [Theory]
    [InlineData(9, "review.reason.short")]
    [InlineData(2001, "review.reason.long")]
    public void Given_a_reason_of_the_wrong_length_Then_it_is_refused(int length, string code) =>
        OnlyProblem(Check(Sheet(), reason: new string('x', length))).ShouldBe((code, "alasan"));

    [Theory]
    [InlineData(10)]
    [InlineData(2000)]
    public void Given_a_reason_at_the_limits_Then_it_is_taken(int length) =>
        Check(Sheet(), reason: new string('x', length)).IsOk.ShouldBeTrue();

    /// <summary>Level 1 of everything is neither the lowest nor the highest, but where there are only two.</summary>
    private static Dictionary<string, int> Sheet(params IReadOnlyList<(string Code, int Level)> changed)
    {
        var levels = Make.Rubric.CriteriaFor(Commodity.BT).ToDictionary(criterion => criterion.Code, _ => 1);
        foreach (var (code, level) in changed)
            levels[code] = level;
        return levels;
    }

    private static Result<CheckedSheet> Check(Dictionary<string, int> levels, Dictionary<string, string>? notes = null, Recommendation? decision = Recommendation.Approve, string? reason = Reason)
    {
        var all = new Dictionary<string, string>(notes ?? []);
        if (levels.ContainsKey("BT.5"))
            all.TryAdd("BT.5", "Pewarna alam.");
        return SheetRules.Check(Make.Rubric, Commodity.BT, levels, all, decision, reason);
    }

    private static (string Code, string? Field) OnlyProblem(Result<CheckedSheet> result) =>
        (result.Problems.ShouldHaveSingleItem().Code, result.Problems[0].Field);
}
