using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Twins;

namespace Ovop.Core.Tests.Twins;

public sealed class TwinMovesTests
{
    private const string Reason = "Produk dan foto yang sama.";
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Second = Dossiers.AtEndorsement(At);
    private static readonly Dossier First = Second with { Case = Second.Case with { Number = new("2026", 7) } };

    [Fact]
    public void The_twin_is_held_and_names_its_primary()
    {
        var marked = Second.Do(TwinMoves.Mark(Second, First, [], "admin-1", Reason, At));

        CaseHold.Present(marked).ShouldNotBeNull();
        TwinRuling.PrimaryOf(marked).ShouldBe(First.Number);
        marked.Trail.Last().ShouldSatisfyAllConditions(entry => entry.What.ShouldBe("twin.marked"), entry => entry.Why.ShouldBe(Reason));
    }

    [Fact]
    public void Taken_back_it_goes_on_with_the_time_that_was_left()
    {
        var marked = Second.Do(TwinMoves.Mark(Second, First, [], "admin-1", Reason, At));
        var back = marked.Do(TwinMoves.TakeBack(marked, First.Number, "admin-1", "Ternyata motif lain.", At with { Now = At.Now.AddDays(7) }));

        TwinRuling.PrimaryOf(back).ShouldBeNull();
        CaseHold.Present(back).ShouldBeNull();
        back.Case.Wait!.Due.ShouldBeGreaterThan(Second.Case.Wait!.Due);
        TwinMoves.TakeBack(back, First.Number, "admin-1", Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("twin.none");
        TwinMoves.TakeBack(back, First.Number, "admin-1", "Ternyata motif lain.", At).Value.IsEmpty.ShouldBeTrue("pressed twice");
    }

    [Fact]
    public void Where_both_are_right_neither_is_held()
    {
        var parted = Second.Do(TwinMoves.Part(Second, First.Number, "admin-1", Reason, At.Now));

        CaseHold.Present(parted).ShouldBeNull();
        TwinRuling.Present(parted, First.Number)!.IsTwin.ShouldBeFalse();
        TwinRuling.PrimaryOf(parted).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_has_ruled_so_changes_nothing_the_second_time_and_another_is_told(bool twin)
    {
        var ruled = Second.Do(Rule(Second, "admin-1"));

        Rule(ruled, "admin-1").Value.IsEmpty.ShouldBeTrue();
        Rule(ruled, "admin-2").Problems.ShouldHaveSingleItem().Code.ShouldBe("twin.there");

        Result<Change> Rule(Dossier dossier, string who) => twin
            ? TwinMoves.Mark(dossier, First, [], who, Reason, At)
            : TwinMoves.Part(dossier, First.Number, who, Reason, At.Now);
    }

    [Fact]
    public void A_case_is_no_twin_of_itself_nor_of_one_that_is_itself_a_twin()
    {
        var marked = First.Do(TwinMoves.Mark(First, Second, [], "admin-1", Reason, At));

        TwinMoves.Mark(Second, Second, [], "admin-1", Reason, At).Problems[0].Code.ShouldBe("twin.self");
        TwinMoves.Mark(Second, marked, [], "admin-1", Reason, At).Problems[0].Code.ShouldBe("twin.chain");
        TwinMoves.Mark(Second, First, [], "admin-1", "", At).Problems[0].Code.ShouldBe("act.reason");
    }

    [Fact]
    public void A_case_that_others_are_twins_of_becomes_no_twin_itself()
    {
        var third = First with { Case = First.Case with { Number = new("2026", 8) } };
        var marked = third.Do(TwinMoves.Mark(third, Second, [], "admin-1", Reason, At));

        TwinMoves.Mark(Second, First, [Signs.Of(marked)!], "admin-1", Reason, At).Problems[0].Code.ShouldBe("twin.chain");
    }

    [Fact]
    public void Taken_back_it_stays_held_by_whoever_held_it_later()
    {
        var later = At with { Now = At.Now.AddHours(1) };
        var marked = Second.Do(TwinMoves.Mark(Second, First, [], "admin-1", Reason, At));
        var resumed = marked.Do(HoldMoves.End(marked, "admin-1", Reason, later));
        var held = resumed.Do(HoldMoves.Begin(resumed, "admin-2", "Ada laporan.", later));

        var back = held.Do(TwinMoves.TakeBack(held, First.Number, "admin-1", "Ternyata motif lain.", later));

        CaseHold.Present(back)!.By.ShouldBe("admin-2");
        TwinRuling.PrimaryOf(back).ShouldBeNull();
    }
}
