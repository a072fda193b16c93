using FsCheck.Xunit;
using Ovop.Core.Cases.Events;

namespace Ovop.Core.Tests.Cases;

public sealed class CaseProgressTests
{
    private static readonly Awaited Sheets = new(
        [new(CaseEventKind.AssessorStoodDown, "p1"), new(CaseEventKind.AssessorStoodDown, "p2")],
        [new(CaseEventKind.SheetReceived, "p1"), new(CaseEventKind.SheetReceived, "p2")]);

    [Property]
    public bool Order_and_repetition_of_events_do_not_matter(CaseEventKind[] happened, int seed)
    {
        var events = happened.Select(what => new CaseEvent(what, "p1")).ToArray();
        var shuffled = events.Concat(events).OrderBy(one => HashCode.Combine(one, seed)).ToArray();

        return Sheets.IsOver(CaseProgress.Nothing.Add(events)) == Sheets.IsOver(CaseProgress.Nothing.Add(shuffled));
    }

    [Fact]
    public void All_of_the_awaited_are_needed() =>
        Sheets.IsOver(CaseProgress.Nothing.Add(new CaseEvent(CaseEventKind.SheetReceived, "p1"))).ShouldBeFalse();

    [Fact]
    public void One_of_the_urgent_is_enough() =>
        Sheets.IsOver(CaseProgress.Nothing.Add(new CaseEvent(CaseEventKind.AssessorStoodDown, "p2"))).ShouldBeTrue();

    [Fact]
    public void A_sheet_of_an_earlier_turn_does_not_count() =>
        Sheets.IsOver(CaseProgress.Nothing.Add([new(CaseEventKind.SheetReceived, "p1"), new(CaseEventKind.SheetReceived, "p2", Turn: 2)])).ShouldBeFalse();

    [Fact]
    public void A_withdrawal_ends_every_wait() =>
        Awaited.Nothing.IsOver(CaseProgress.Nothing.Add(new CaseEvent(CaseEventKind.Withdrawn))).ShouldBeTrue();
}
