using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;

namespace Ovop.Core.Tests.Review;

public sealed class ReviewStageTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Asked = Dossiers.AtReview(Setting);

    [Fact]
    public void A_panel_that_agrees_leads_to_a_proposal() => Asked.AllScored(Setting).Advanced(Setting).Case.State.ShouldBe(CaseState.StarsProposed);

    [Fact]
    public void A_panel_that_differs_scores_again_with_its_reasons()
    {
        var second = Differing(Asked);

        second.Case.Turn.ShouldBe(2);
        second.Asked().ShouldBe(Asked.Asked(), ignoreOrder: true);
        ReviewStage.Turn(second)!.Reasons.ShouldContain(reason => reason.Code == "consensus.spread");
    }

    [Fact]
    public void A_panel_that_agrees_in_the_second_turn_leads_to_a_proposal_of_its_new_sheets() =>
        RatificationStage.Proposal(Differing(Asked).AllScored(Setting).Advanced(Setting))!.Spread.ShouldBe(default);

    [Fact]
    public void A_panel_that_never_agrees_gets_a_further_assessor_who_alone_is_asked()
    {
        var further = Differing(Differing(Differing(Asked)));

        Asked.Asked().ShouldNotContain(further.Asked().ShouldHaveSingleItem());
    }

    [Fact]
    public void With_a_further_assessor_the_farthest_sheet_is_dropped()
    {
        var further = Differing(Differing(Differing(Asked)));
        var decided = further.AllScored(Setting).Advanced(Setting);

        decided.Case.State.ShouldBe(CaseState.StarsProposed);
        ReviewStage.Counting(decided).Select(sheet => sheet.Assessor).Distinct().Count().ShouldBe(4);
        ReviewStage.Agreed(decided, Setting.Round).Sheets.Select(sheet => sheet.Assessor).ShouldNotContain(Asked.Asked()[0]);
        ReviewStage.Agreed(decided, Setting.Round).Points.ShouldBe(RatificationStage.Proposal(decided)!.Decision.Points);
        Reckoning.Of(decided, Setting.Round).Dropped.ShouldBe([Asked.Asked()[0]]);
    }

    [Fact]
    public void With_nobody_left_as_a_further_assessor_the_mean_of_all_stands()
    {
        var three = Dossiers.Setting(assessors: 3);
        var decided = Differing(Differing(Differing(Dossiers.AtReview(three), three), three), three);

        decided.Case.State.ShouldBe(CaseState.StarsProposed);
        ReviewStage.Agreed(decided, three.Round).Sheets.Count.ShouldBe(3);
        (Reckoning.Of(decided, three.Round).Dropped.Count, Reckoning.Of(decided, three.Round).LackedFurther).ShouldBe((0, true));
        ReviewStage.Agreed(decided, three.Round).Points.ShouldBe(RatificationStage.Proposal(decided)!.Decision.Points);
    }

    [Fact]
    public void A_further_assessor_who_never_scores_drops_nobody()
    {
        var four = Dossiers.Setting(assessors: 4);
        var further = Differing(Differing(Differing(Dossiers.AtReview(four), four), four), four);
        var decided = further.AdvancedLate(four);

        decided.Case.State.ShouldBe(CaseState.StarsProposed);
        ReviewStage.Agreed(decided, four.Round).Sheets.Count.ShouldBe(3);
    }

    [Fact]
    public void A_majority_against_leaves_no_star()
    {
        var against = Asked.Asked().Aggregate(Asked, (so, id) =>
            so.Declared(id, Setting) is var declared ? declared.Do(Dossiers.Sheet(declared, id, Setting, 0, Recommendation.Reject)) : so).Advanced(Setting);

        RatificationStage.Proposal(against)!.Decision.Final.ShouldBe(0);
    }

    /// <summary>The first of the panel scores far below the others.</summary>
    private static Dossier Differing(Dossier dossier, Setting? setting = null)
    {
        var at = setting ?? Setting;
        var first = ReviewStage.Turn(dossier)!.Seats.Select(seat => seat.Contact.Id).Order(StringComparer.Ordinal).First(id => dossier.Asked().Contains(id));
        return dossier.Scored(first, at, below: 2).AllScored(at).Advanced(at);
    }
}
