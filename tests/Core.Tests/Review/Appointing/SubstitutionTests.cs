using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Review;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class SubstitutionTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Asked = Dossiers.AtReview(Setting);

    private static string One => Asked.Asked()[0];

    [Fact]
    public void Who_stands_down_is_replaced_at_once()
    {
        var replaced = Asked.Declared(One, Setting, clear: false).Advanced(Setting);

        replaced.Asked().Count.ShouldBe(3);
        replaced.Asked().ShouldNotContain(One);
        SeatOf(replaced, One).ShouldBe(SeatState.StoodDown);
    }

    [Fact]
    public void Who_learns_of_a_conflict_after_scoring_is_replaced_and_the_sheet_kept_but_not_counted()
    {
        var (first, second) = (Asked.Asked()[0], Asked.Asked()[1]);
        var replaced = Asked.Scored(first, Setting).Scored(second, Setting).Declared(first, Setting, clear: false).Advanced(Setting);

        SeatOf(replaced, first).ShouldBe(SeatState.StoodDown);
        replaced.Asked().Count.ShouldBe(2);
        replaced.Has(ReceivedSheet.KeyOf(1, first)).ShouldBeTrue();
        ReviewStage.Counting(replaced).Select(sheet => sheet.Assessor).ShouldBe([second]);
    }

    [Fact]
    public void A_conflict_that_is_declared_later_ends_the_wait_though_the_sheet_was_in()
    {
        var first = Asked.Asked()[0];
        var told = Asked.Scored(first, Setting).Declared(first, Setting, clear: false);

        Procedure.AwaitedBy(told).IsOver(CaseProgress.Nothing.Add(CaseEvents.In(told))).ShouldBeTrue();
    }

    [Fact]
    public void After_the_star_is_proposed_nobody_stands_down()
    {
        var proposed = Dossiers.AtStars(Setting);

        Scoring.Declare(proposed, One, proposed.Serial(LinkPurpose.Review, One), false, "Kerabat pemilik.", "", Setting).Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_substitute_has_the_whole_term_and_the_others_with_them()
    {
        var later = Setting with { Now = Asked.Case.Wait!.Due.AddHours(-1) };
        var replaced = Asked.Declared(One, later, clear: false).Advanced(later);

        replaced.Case.Wait!.Due.ShouldBeGreaterThan(Asked.Case.Wait!.Due);
        replaced.Asked().ShouldAllBe(id => Letters.Present(replaced, LinkPurpose.Review, id)!.Expires == replaced.Case.Wait!.Due);
    }

    [Fact]
    public void Who_stays_silent_is_replaced_at_the_due_time_and_the_others_work_is_kept()
    {
        var (first, second, silent) = (Asked.Asked()[0], Asked.Asked()[1], Asked.Asked()[2]);
        var late = Asked.Scored(first, Setting).Scored(second, Setting).AdvancedLate(Setting);

        late.Asked().ShouldHaveSingleItem().ShouldNotBe(silent);
        ReviewStage.Counting(late).Select(sheet => sheet.Assessor).ShouldBe([first, second], ignoreOrder: true);
        ReviewLink.Kind.MustDecide(late, silent, 1, Setting)!.Args.ShouldBe(["replaced"]);
    }

    [Fact]
    public void Before_the_due_time_nobody_is_replaced() =>
        Procedure.Advance(Asked, Setting with { Now = Asked.Case.Wait!.Due.AddSeconds(-1) }).After.Asked().ShouldBe(Asked.Asked());

    [Fact]
    public void A_substitute_who_stays_silent_too_is_absent_and_the_quorum_decides()
    {
        var two = Asked.Scored(Asked.Asked()[0], Setting).Scored(Asked.Asked()[1], Setting).AdvancedLate(Setting);
        var substitute = two.Asked().Single();
        var decided = two.AdvancedLate(Setting);

        SeatOf(decided, substitute).ShouldBe(SeatState.Absent);
        decided.Case.State.ShouldBe(CaseState.StarsProposed);
    }

    [Fact]
    public void With_too_few_sheets_and_nobody_left_the_administrators_are_told()
    {
        var setting = Dossiers.Setting(assessors: 3);
        var asked = Dossiers.AtReview(setting);
        var stuck = asked.Scored(asked.Asked()[0], setting).AdvancedLate(setting);

        stuck.Case.State.ShouldBe(CaseState.Review);
        stuck.Case.Stuck.ShouldBe("panel.few");
        stuck.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
    }

    [Fact]
    public void A_panel_that_was_too_small_is_filled_once_there_are_assessors()
    {
        var few = Dossiers.Setting(assessors: 3);
        var asked = Dossiers.AtReview(few);
        var stuck = asked.Scored(asked.Asked()[0], few).AdvancedLate(few);
        var filled = stuck.Advanced(Setting with { Now = stuck.Case.Wait!.Since });

        filled.Case.Stuck.ShouldBeNull();
        filled.Asked().ShouldHaveSingleItem();
        filled.AllScored(Setting with { Now = stuck.Case.Wait.Since }).Advanced(Setting).Case.State.ShouldBe(CaseState.StarsProposed);
    }

    [Fact]
    public void Without_a_panel_the_case_waits_for_the_administrators_and_goes_on_when_there_is_one()
    {
        var stuck = Dossiers.AtReview(Dossiers.Setting(assessors: 2));

        stuck.Case.Stuck.ShouldBe("panel.few");
        stuck.Case.Wait!.Who.ShouldBe([Dossiers.Administrator.Id]);
        stuck.Advanced(Setting).Case.State.ShouldBe(CaseState.Review);
    }

    [Fact]
    public void Looking_again_changes_nothing() =>
        Procedure.Advance(Asked.Declared(One, Setting, clear: false).Advanced(Setting), Setting).IsEmpty.ShouldBeTrue();

    private static SeatState SeatOf(Dossier dossier, string assessor) =>
        ReviewStage.Turn(dossier)!.Seats.Single(seat => seat.Contact.Id == assessor).State;
}
