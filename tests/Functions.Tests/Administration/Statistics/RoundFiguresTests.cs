using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Administration.Statistics;

public sealed class RoundFiguresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static readonly RoundFigures Figures = new(
        [
            Line(1, CaseState.Draft),
            Line(2, CaseState.Review, since: -9, due: 1) with { Reached = [CaseState.Submitted, CaseState.Review], SubmittedAt = Now.AddDays(-20) },
            Line(3, CaseState.Endorsement, since: -3, due: -1) with { SubmittedAt = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero), UnsentLetters = 2 },
            Line(4, CaseState.Published) with { Reached = [CaseState.Submitted, CaseState.Review, CaseState.Ratified, CaseState.Published], SubmittedAt = Now.AddDays(-20), Star = 3 },
            Line(5, CaseState.Withdrawn) with { SubmittedAt = Now.AddDays(-20) },
        ],
        Now);

    [Fact]
    public void Each_step_of_the_funnel_counts_those_that_went_further() =>
        Figures.Funnel.Select(step => step.Count).ShouldBe([5, 4, 2, 1, 1]);

    [Fact]
    public void A_product_whose_star_an_objection_raised_counts_once()
    {
        var figures = new RoundFigures(
            [
                Line(1, CaseState.NotAwarded), Line(2, CaseState.Published),
                Line(3, CaseState.Published) with { ObjectsTo = new("2026", 1), Star = 1 },
                Line(4, CaseState.Published) with { ObjectsTo = new("2026", 2), Star = 2 },
            ],
            Now);

        figures.Funnel[^1].Count.ShouldBe(2);
        figures.ByProvince.Sum(province => province.Published).ShouldBe(2);
        figures.Stars.ShouldBe([(1, 1), (2, 1)]);
    }

    [Theory]
    [InlineData("Lapsed", 0, 0)]
    [InlineData("Submitted Documents Endorsement NotAwarded", 0, 0)]
    [InlineData("Submitted Documents Endorsement Screening NotAwarded", 0, 0)]
    [InlineData("Submitted Documents Endorsement Screening Disqualified", 0, 0)]
    [InlineData("Submitted Documents Endorsement Screening Review Withdrawn", 1, 0)]
    [InlineData("Submitted Documents Endorsement Screening Review Consensus StarsProposed Disqualified", 1, 0)]
    [InlineData("Submitted Documents Endorsement Screening Review StarsProposed Ratified NotAwarded", 1, 1)]
    public void A_case_counts_as_reviewed_and_ratified_by_what_happened_to_it(string way, int reviewed, int ratified)
    {
        var change = way.Split(' ').Aggregate(Drafts.Weaving.By(People.System, Now), (so, state) => so.MoveTo(Enum.Parse<CaseState>(state), null));

        var funnel = new RoundFigures([Board.LineOf(change.After)], Now).Funnel.ToDictionary(step => step.Step, step => step.Count);

        (funnel["reviewed"], funnel["ratified"]).ShouldBe((reviewed, ratified));
    }

    [Fact]
    public void Longest_wait_is_the_one_that_began_first() => Figures.LongestWaiting!.Number.Sequence.ShouldBe(2);

    [Fact]
    public void Overdue_and_unsent_are_counted() => (Figures.Overdue, Figures.UnsentLetters).ShouldBe((1, 2));

    [Fact]
    public void A_submission_after_five_in_the_afternoon_UTC_is_of_the_next_day_in_Jakarta() =>
        Figures.Submissions.ShouldBe([(new DateOnly(2026, 11, 5), 4)]);

    [Fact]
    public void Provinces_with_overdue_cases_come_first() =>
        Figures.ByProvince.Select(figures => (figures.Province, figures.All, figures.Open, figures.Overdue)).ShouldBe([("33", 1, 1, 1), ("51", 4, 2, 0)]);

    [Fact]
    public void Stars_are_counted_for_published_awards_only() => Figures.Stars.ShouldBe([(3, 1)]);

    private static BoardLine Line(int sequence, CaseState state, int since = 0, int? due = null) => new(
        new("2026", sequence), state, Commodity.BT, "Sekar", "Batik", due < 0 ? "33" : "51", Now.AddDays(-30),
        due is { } days ? new(["x"], "review", Now.AddDays(since), [], Now.AddDays(days), "substitute") : null, null, []);
}
