using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Core.Tests.Award;

public sealed class CaseMovesTests
{
    public static TheoryData<CaseState> Ends => [.. Enum.GetValues<CaseState>().Where(state => state.IsEnd())];

    [Theory]
    [MemberData(nameof(Ends))]
    public void No_move_leads_out_of_an_end(CaseState end) =>
        Enum.GetValues<CaseState>().ShouldAllBe(to => !end.MayBecome(to));

    [Theory]
    [InlineData(CaseState.StarsProposed, true)]
    [InlineData(CaseState.Ratified, false)]
    [InlineData(CaseState.Published, false)]
    public void A_case_can_be_withdrawn_until_it_is_ratified(CaseState state, bool may) => state.MayBecome(CaseState.Withdrawn).ShouldBe(may);

    [Fact]
    public void Whatever_is_no_end_leads_on() =>
        Enum.GetValues<CaseState>().Where(state => !state.IsEnd()).ShouldAllBe(from => Enum.GetValues<CaseState>().Any(to =>
            to != from && from.MayBecome(to) && to != CaseState.Withdrawn && to != CaseState.Lapsed && to != CaseState.Disqualified));

    [Fact]
    public void A_draft_cannot_jump_over_its_submission() => CaseState.Draft.MayBecome(CaseState.Review).ShouldBeFalse();

    [Fact]
    public void A_change_refuses_a_move_that_the_procedure_does_not_have() =>
        Should.Throw<InvalidOperationException>(() => Moves.Proven(Dossiers.AtReview().By("x", Dossiers.Now).MoveTo(CaseState.Published, null)));

    [Fact]
    public void An_ended_case_moves_nowhere() => Should.Throw<InvalidOperationException>(
        () => Dossiers.AtReview().By("x", Dossiers.Now).MoveTo(CaseState.Withdrawn, null).MoveTo(CaseState.Review, null));

    [Fact]
    public void A_ratified_case_has_no_way_out() => Should.Throw<InvalidOperationException>(
        () => Dossiers.AtReview().By("x", Dossiers.Now).MoveTo(CaseState.Ratified, null).MoveTo(CaseState.Disqualified, null));

    /// <summary>The table that the order of the stages gives; it is as it was when the moves were written by hand.</summary>
    [Fact]
    public void The_moves_follow_from_the_order_of_the_stages() =>
        string.Join('\n', Moves.InOrder.Where(state => !state.IsEnd()).Select(From)).ShouldBe("""
        Draft: Submitted
        Submitted: Documents
        Documents: Endorsement
        Endorsement: Screening NotAwarded
        Screening: Review NotAwarded
        Review: Consensus StarsProposed
        Consensus: Consensus StarsProposed
        StarsProposed: Consensus Ratified
        Ratified: Published NotAwarded Dismissed
        """.ReplaceLineEndings("\n"));

    private static string From(CaseState state) =>
        $"{state}: {string.Join(' ', Moves.InOrder.Where(other => !other.IsWayOut() && state.MayBecome(other)))}";

    [Fact]
    public void Every_kind_of_personal_link_is_in_the_list() =>
        LinkKinds.All.Select(kind => kind.Purpose).Order().ShouldBe(Enum.GetValues<LinkPurpose>().Order());

    [Fact]
    public void Every_state_has_one_place_in_the_order_of_lists() =>
        Moves.InOrder.Order().ShouldBe(Enum.GetValues<CaseState>().Order());
}
