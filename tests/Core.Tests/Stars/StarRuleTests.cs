using FsCheck.Xunit;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;
using Ovop.Core.Tests.Review;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Stars;

public sealed class StarRuleTests
{
    private static readonly GateFacts Complete = new()
    {
        Commodity = Commodity.BT,
        ValidDocuments = Demo.Round.Checklist.Codes.ToHashSet(),
        SentraUnits = 12,
        SiteVisitDone = true,
        NoMandatoryDocumentExpired = true,
    };

    [Fact]
    public void Given_full_points_and_no_failed_gate_Then_the_top_star()
    {
        var decision = Decide(Complete);

        (decision.Raw, decision.Final, decision.Max, decision.Outcomes.Count).ShouldBe((3, 3, 3, 0));
    }

    [Fact]
    public void Given_no_visit_Then_the_top_star_is_capped_and_both_stars_are_kept()
    {
        var decision = Decide(Complete with { SiteVisitDone = false });

        (decision.Raw, decision.Final).ShouldBe((3, 2));
        decision.Outcomes.ShouldHaveSingleItem().Code.ShouldBe("G-TOP-VISIT");
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(2, 2)]
    public void Top_star_needs_a_national_market(int level, int final) => Decide(Complete, ("P1.4", level)).Final.ShouldBe(final);

    [Fact]
    public void Given_two_caps_Then_the_lowest_wins()
    {
        (string, int)[] weakThirdPillar = [("P3.1", 1), ("P3.2", 1), ("P3.3", 1), ("P3.4", 1), ("P3.5", 1)];

        var decision = Decide(Complete with { SiteVisitDone = false }, weakThirdPillar);

        (decision.Points, decision.Raw, decision.Final).ShouldBe((Points.Of(88), 3, 1));
        decision.Outcomes.Select(outcome => outcome.Code).ShouldBe(["G-PILLAR-FLOOR", "G-TOP-VISIT"]);
    }

    [Fact]
    public void Given_printed_cloth_Then_there_is_no_star()
    {
        var decision = Decide(Complete, ("BT.1", 0));

        (decision.Raw, decision.Final, decision.IsIneligible).ShouldBe((3, 0, true));
    }

    [Fact]
    public void Given_an_expired_document_Then_the_star_is_held_not_lost()
    {
        var decision = Decide(Complete with { NoMandatoryDocumentExpired = false });

        (decision.Final, decision.IsHeld).ShouldBe((3, true));
    }

    [Fact]
    public void Given_a_block_and_a_hold_Then_the_block_wins()
    {
        var decision = Decide(Complete with { NoMandatoryDocumentExpired = false, SentraUnits = 4 });

        (decision.Final, decision.IsBlocked, decision.IsHeld).ShouldBe((0, true, false));
    }

    [Fact]
    public void Given_a_mean_beside_an_edge_Then_the_plenary_must_look() =>
        Decide(Complete, ("P3.1", 1), ("P3.3", 1), ("P3.5", 1), ("P2.3", 1), ("P2.7", 1), ("P2.6", 1), ("P2.5", 2)).NearThreshold.ShouldBeTrue();

    [Fact]
    public void Given_a_forgotten_fact_Then_it_is_a_bug() =>
        Should.Throw<InvalidOperationException>(() => Decide(Complete with { SiteVisitDone = null }));

    [Property(MaxTest = 500)]
    public bool More_points_never_give_fewer_stars(int[] first, int[] second, int[] third, int criterion, bool visited, bool current)
    {
        var facts = Complete with { SiteVisitDone = visited, NoMandatoryDocumentExpired = current };
        ScoreSheet[] sheets = [High("a", first), High("b", second), High("c", third)];
        var raised = Raised(sheets[0], criterion);

        return StarRule.Decide(Demo.Round, Commodity.BT, Make.Card(raised, sheets[1], sheets[2]), facts).Final >= StarRule.Decide(Demo.Round, Commodity.BT, Make.Card(sheets), facts).Final;
    }

    [Theory]
    [InlineData("2026-11-24", 24, "2028-11-24")]
    [InlineData("2024-02-29", 24, "2026-02-28")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    public void Star_holds_until_the_same_day_of_its_last_month(string decided, int months, string until) =>
        Validity.Until(DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture), months)
            .ShouldBe(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

    private static StarDecision Decide(GateFacts facts, params IReadOnlyList<(string Code, int Level)> lowered) =>
        StarRule.Decide(Demo.Round, Commodity.BT, Make.Card(Make.Sheet("a", lowered: lowered), Make.Sheet("b", lowered: lowered)), facts);

    /// <summary>Most levels at the top, so that all stars are met.</summary>
    private static ScoreSheet High(string assessor, int[] numbers) =>
        Make.Sheet(assessor, lowered: [.. Make.Rubric.CriteriaFor(Commodity.BT).Zip(numbers, (criterion, number) => (criterion.Code, (int)((uint)number % criterion.Levels.Count)))]);

    private static ScoreSheet Raised(ScoreSheet sheet, int criterion)
    {
        var criteria = Make.Rubric.CriteriaFor(Commodity.BT);
        var one = criteria[(int)((uint)criterion % criteria.Count)];
        return sheet with { Levels = new Dictionary<string, int>(sheet.Levels) { [one.Code] = Math.Min(sheet.Levels[one.Code] + 1, one.Levels.Count - 1) } };
    }
}
