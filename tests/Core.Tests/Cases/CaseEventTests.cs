using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;

namespace Ovop.Core.Tests.Cases;

public sealed class CaseEventTests
{
    [Theory]
    [InlineData(CaseState.Draft, false)]
    [InlineData(CaseState.Submitted, true)]
    [InlineData(CaseState.Documents, true)]
    [InlineData(CaseState.Endorsement, false)]
    [InlineData(CaseState.Review, false)]
    public void Documents_are_told_while_somebody_waits_for_them(CaseState state, bool told) =>
        new CaseEvent(CaseEventKind.DocumentSettled, "D-NIB").MattersIn(state).ShouldBe(told);

    [Fact]
    public void All_else_is_always_told() =>
        Enum.GetValues<CaseState>().ShouldAllBe(state => new CaseEvent(CaseEventKind.Withdrawn, "", 1).MattersIn(state));
}
