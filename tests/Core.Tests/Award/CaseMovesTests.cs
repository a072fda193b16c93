using Ovop.Core.Cases;

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
        Should.Throw<InvalidOperationException>(() => Cases.AtReview().By("x", Cases.Now).MoveTo(CaseState.Published, null));

    [Fact]
    public void Every_state_has_one_place_in_the_order_of_lists() =>
        CaseMoves.InOrder.Order().ShouldBe(Enum.GetValues<CaseState>().Order());
}
