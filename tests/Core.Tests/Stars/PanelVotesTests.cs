using Ovop.Core.Award.Trial;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;
using Ovop.Core.Tests.Review;

namespace Ovop.Core.Tests.Stars;

/// <summary>What a panel that is not of one mind comes to, as the round says.</summary>
public sealed class PanelVotesTests
{
    [Theory]
    [InlineData(Majority.Half, 2, null)]
    [InlineData(Majority.Half, 3, StarProposals.MajorityRejects)]
    [InlineData(Majority.TwoThirds, 2, null)]
    [InlineData(Majority.TwoThirds, 3, StarProposals.MajorityRejects)]
    [InlineData(Majority.All, 3, null)]
    [InlineData(Majority.All, 4, StarProposals.MajorityRejects)]
    [InlineData(null, 4, null)]
    public void So_many_of_four_who_advise_against_it_leave_no_star(Majority? rejection, int against, string? gate) =>
        GateOf(new() { Rejection = rejection }, against).ShouldBe(gate);

    [Theory]
    [InlineData(PanelTie.For, null)]
    [InlineData(PanelTie.Against, StarProposals.TieRejects)]
    public void A_tie_counts_as_the_round_says(PanelTie tie, string? gate) => GateOf(new() { Tie = tie }, against: 2).ShouldBe(gate);

    [Fact]
    public void In_a_tie_the_leads_recommendation_decides()
    {
        var setting = Setting(new() { Tie = PanelTie.Lead });
        var review = Dossiers.AtReview(setting);
        var (lead, others) = (PanelLead.Of(review)!, review.Asked());

        Proposed(review, setting, [lead, others.First(each => each != lead)]).Decision.Outcomes.ShouldContain(outcome => outcome.Code == StarProposals.TieRejects);
        Proposed(review, setting, [.. others.Where(each => each != lead).Take(2)]).Decision.Final.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_round_that_gives_a_lead_no_say_draws_none()
    {
        var review = Dossiers.AtReview();

        PanelLead.Of(review).ShouldBeNull();
        review.Trail.ShouldNotContain(entry => entry.What == "panel.lead");
    }

    [Fact]
    public void When_the_lead_leaves_another_is_drawn_and_the_trail_says_so()
    {
        var setting = Setting(new() { Tie = PanelTie.Lead });
        var review = Dossiers.AtReview(setting);
        var lead = PanelLead.Of(review)!;

        var left = review.Declared(lead, setting, clear: false).Advanced(setting);

        PanelLead.Of(left).ShouldNotBeNull().ShouldNotBe(lead);
        left.Trail.Where(entry => entry.What == "panel.lead").Select(entry => entry.Facts["assessor"]).ShouldBe([lead, PanelLead.Of(left)!]);
    }

    [Fact]
    public void A_lead_who_leaves_in_a_later_turn_led_the_former_all_the_same()
    {
        var setting = Setting(new() { LeadWeight = 3 }, Aggregation.Weighted);
        var proposed = Dossiers.AtReview(setting).AllScored(setting).Advanced(setting);
        var lead = PanelLead.Of(proposed)!;
        var again = proposed.Do(SheetReturn.Make(proposed, "admin", lead, "Catatan belum jelas.", setting)).Advanced(setting);
        again.Asked().ShouldBe([lead]);

        var left = again.Declared(lead, setting, clear: false).Advanced(setting);

        PanelLead.Of(left).ShouldNotBeNull().ShouldNotBe(lead);
        PanelLead.Of(PastTurn.Of(left, 1)).ShouldBe(lead);
    }

    [Fact]
    public void The_leads_sheet_weighs_more_in_the_proposal_which_keeps_the_weights()
    {
        var setting = Setting(new() { LeadWeight = 3 }, Aggregation.Weighted);
        var review = Dossiers.AtReview(setting);
        var lead = PanelLead.Of(review)!;

        var proposal = RatificationStage.Proposal(review.Asked().Aggregate(
            review, (so, assessor) => so.Scored(assessor, setting, below: assessor == lead ? 1 : 0)).Advanced(setting))!;

        var totals = proposal.Totals!.Select(total => total.Value.Hundredths * proposal.Weights!.GetValueOrDefault(total.Key)).Sum();
        proposal.Weights![lead].ShouldBe(3);
        proposal.Decision.Points.Hundredths.ShouldBe((int)Math.Round(totals / 6m, MidpointRounding.AwayFromZero));
    }

    [Theory]
    [InlineData(FarthestTie.Higher, 94)]
    [InlineData(FarthestTie.Lower, 100)]
    public void Of_two_sheets_that_are_equally_far_the_named_one_is_dropped(FarthestTie tie, int left) =>
        Tied(tie).Sheets.ShouldHaveSingleItem().Total.ShouldBe(Points.Of(left));

    [Fact]
    public void Of_two_sheets_that_are_equally_far_neither_may_be_dropped() => Tied(FarthestTie.Neither).Sheets.Count.ShouldBe(2);

    [Theory]
    [InlineData(MiddleLevel.Lower, 0)]
    [InlineData(MiddleLevel.Higher, 4)]
    public void Of_two_middle_levels_the_panels_is_the_named_one(MiddleLevel middle, int level) =>
        Two(new() { Middle = middle }).Criteria.Single(criterion => criterion.Code == "P1.4").Level.ShouldBe(level);

    private static Scorecard Tied(FarthestTie tie) => ((ConsensusVerdict.Agreed)ConsensusRule.Judge(
        Two(new() { Farthest = tie }), Rounds.Demo.Round.Panel with { Quorum = 1 }, attempt: 9)).Scorecard;

    private static Scorecard Two(PanelVotes votes) => Scorecard.Of(
        Make.Rubric, Commodity.BT, [Make.Sheet("a"), Make.Sheet("b", lowered: ("P1.4", 0))], new Pooling(Aggregation.Mean, votes));

    private static string? GateOf(PanelVotes votes, int against)
    {
        var setting = Setting(votes);
        var review = Dossiers.AtReview(setting);
        return Proposed(review, setting, [.. review.Asked().Take(against)]).Decision.Outcomes
            .FirstOrDefault(outcome => outcome.Code is StarProposals.MajorityRejects or StarProposals.TieRejects)?.Code;
    }

    private static StarProposal Proposed(Dossier review, Setting setting, IReadOnlyList<string> against) =>
        RatificationStage.Proposal(review.Asked().Aggregate(review, (so, assessor) =>
        {
            var declared = so.Declared(assessor, setting);
            return declared.Do(Dossiers.Sheet(
                declared, assessor, setting, recommendation: against.Contains(assessor) ? Recommendation.Reject : Recommendation.Approve));
        }).Advanced(setting))!;

    /// <summary>With panels of four.</summary>
    private static Setting Setting(PanelVotes votes, Aggregation aggregation = Aggregation.Mean) => Dossiers.Setting(9) is var usual ? usual with
    {
        Round = usual.Round with
        {
            Panel = usual.Round.Panel with { Assessors = 4, Votes = votes, Aggregation = aggregation, MaxSpread = Points.Of(100), MaxLevelDifference = 9 },
        },
    } : usual;
}
