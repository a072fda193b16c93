using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sampling;

namespace Ovop.Core.Tests.Sampling;

public sealed class SampleMovesTests
{
    private static readonly Setting Setting = Dossiers.Setting() with
    {
        Round = Dossiers.Setting().Round with { Samples = new("Jakarta", new Dictionary<Commodity, LocalText> { [Commodity.BT] = new("Kain", "Cloth") }) },
    };

    private static readonly Dossier Sent = Dossiers.AtEndorsement(Setting);

    private static readonly DateOnly Today = WorkingCalendar.DateOf(Setting.Now);

    [Fact]
    public void A_sample_comes_goes_to_a_laboratory_and_back_and_is_given_back_each_in_the_trail()
    {
        var back = Noted(Sent, SampleMove.Received, SampleMove.Laboratory, SampleMove.Result, SampleMove.Returned);

        SampleMoves.Next(back).ShouldBeEmpty();
        ProductSample.Of(back).Select(step => step.Move).ShouldBe(Enum.GetValues<SampleMove>());
        back.All<TrailEntry>().Select(entry => entry.What).Where(what => what.StartsWith("sample.", StringComparison.Ordinal))
            .ShouldBe(["sample.received", "sample.laboratory", "sample.result", "sample.returned"]);
    }

    [Fact]
    public void The_same_step_again_changes_nothing()
    {
        var received = Noted(Sent, SampleMove.Received);

        Noted(received, SampleMove.Received).Case.Trail.Sequence.ShouldBe(received.Case.Trail.Sequence);
    }

    [Fact]
    public void What_comes_next_is_all_that_can_be_noted() =>
        Note(Sent, SampleMove.Result, Today).Problems[0].Code.ShouldBe("sample.order");

    [Fact]
    public void No_day_is_to_come_or_before_the_step_before()
    {
        Note(Sent, SampleMove.Received, Today.AddDays(1)).Problems[0].Code.ShouldBe("sample.day");
        Note(Noted(Sent, SampleMove.Received), SampleMove.Laboratory, Today.AddDays(-1)).Problems[0].Code.ShouldBe("sample.day");
    }

    [Fact]
    public void A_step_says_something() => Note(Sent, SampleMove.Received, Today, " ").Problems[0].Code.ShouldBe("sample.note");

    [Fact]
    public void Where_the_round_asks_for_none_nothing_is_noted() =>
        SampleMoves.Note(Sent, "admin", SampleMove.Received, Today, "Baik.", Dossiers.Setting()).Problems[0].Code.ShouldBe("sample.none");

    private static Result<Change> Note(Dossier dossier, SampleMove move, DateOnly day, string note = "Baik, dua kemasan.") =>
        SampleMoves.Note(dossier, "admin", move, day, note, Setting);

    private static Dossier Noted(Dossier dossier, params SampleMove[] moves) => moves.Aggregate(dossier, (now, move) => now.Do(Note(now, move, Today)));
}
