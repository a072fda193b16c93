using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

public class DeadlineTests
{
    private const string Reason = "Banjir di wilayah penilai.";
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Review = Dossiers.AtReview(At);

    private static DateOnly Day(int later) => WorkingCalendar.DateOf(Review.Case.Wait!.Due).AddDays(later);

    [Fact]
    public void Given_days_decreed_in_a_wait_that_runs_Then_it_ends_as_much_later_and_those_waited_for_are_told()
    {
        var wait = Review.Case.Wait!;
        var later = At with { Now = At.Now.AddHours(1), Present = Off(WorkingCalendar.DateOf(wait.Due)) };

        var change = Succession.Follow(Review, later).Value;

        change.Case.Wait!.Due.ShouldBe(later.Calendar.Due(wait.Since, At.Round.Stages[Stage.Review].Due));
        change.Case.Wait.Due.ShouldBeGreaterThan(wait.Due);
        change.Parts.Values.OfType<Letter>().ShouldAllBe(letter => letter.Kind == Notice.DueChanged);
        change.Parts.Values.OfType<Letter>().Count().ShouldBe(wait.Who.Count);
        Succession.Follow(change.After, later).Value.IsEmpty.ShouldBeTrue("it has followed");
    }

    [Fact]
    public void Given_days_decreed_after_a_wait_or_one_moved_by_hand_Then_it_ends_when_it_did()
    {
        var end = WorkingCalendar.DateOf(Review.Case.Wait!.Due);
        var moved = Moved(Review, end.AddDays(-1));

        Succession.Follow(Review, At with { Present = Off(end.AddDays(1)) }).Value.IsEmpty.ShouldBeTrue();
        Succession.Follow(moved, At with { Present = Off(end.AddDays(-2)) }).Value.IsEmpty.ShouldBeTrue();
    }

    /// <summary>The days of the round's present wording: one more.</summary>
    private static WorkingCalendar Off(DateOnly day) => new([DayOfWeek.Saturday, DayOfWeek.Sunday], [day]);

    [Theory]
    [InlineData(10)]
    [InlineData(-2)]
    public void Those_who_are_waited_for_have_until_the_end_of_the_new_day(int later)
    {
        var moved = Moved(Review, Day(later));

        moved.Case.Wait!.Due.ShouldBe(Deadline.EndOf(Day(later)));
        moved.All<PersonalLink>().Where(link => moved.Asked().Contains(link.Person)).ShouldAllBe(link => link.Expires == Deadline.EndOf(Day(later)));
    }

    [Fact]
    public void Reminders_to_come_move_along_and_those_of_the_past_stay()
    {
        var wait = Review.Case.Wait!;
        var now = At with { Now = wait.Reminders[0] };
        var moved = Deadline.Move(Review, "admin-1", Day(7), Reason, now).Value.After.Case.Wait!;

        moved.Reminders[0].ShouldBe(wait.Reminders[0]);
        moved.Reminders.Skip(1).ShouldBe(wait.Reminders.Skip(1).Select(hour => hour + (moved.Due - wait.Due)));
    }

    [Fact]
    public void A_reminder_that_would_already_have_been_is_not_sent()
    {
        var moved = Moved(Review, WorkingCalendar.DateOf(At.Now));

        Procedure.Advance(moved, At).Parts.Values.OfType<Letter>().ShouldBeEmpty();
    }

    [Fact]
    public void Each_of_them_is_told_once_and_nobody_else()
    {
        var change = Deadline.Move(Review, "admin-1", Day(3), Reason, At).Value;

        change.Parts.Values.OfType<Letter>().Select(letter => (letter.Kind, letter.Person)).ShouldBe(Review.Asked().Select(person => (Notice.DueChanged, person)), ignoreOrder: true);
    }

    [Fact]
    public void The_orchestration_is_woken_even_when_the_first_news_of_it_was_lost()
    {
        var awaited = Procedure.AwaitedBy(Review);
        var moved = Moved(Review, Day(-1));

        CaseEvents.In(moved).Aggregate(CaseProgress.Nothing, (so, happened) => so.Add(happened)).ShouldSatisfyAllConditions(progress => awaited.IsOver(progress).ShouldBeTrue());
        Procedure.AwaitedBy(moved).IsOver(CaseEvents.In(moved).Aggregate(CaseProgress.Nothing, (so, happened) => so.Add(happened))).ShouldBeFalse();
    }

    [Fact]
    public void A_draft_whose_end_was_moved_can_be_sent_after_the_round_has_closed()
    {
        var draft = Dossiers.Filled(SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, At).After, At);
        var late = At with { Now = At.Round.Closes.AddDays(1) };
        SubmissionStage.Submit(draft, late).Problems.ShouldHaveSingleItem().Code.ShouldBe("round.closed");

        DraftTerm.DraftMustBeOpen(Moved(draft, WorkingCalendar.DateOf(late.Now)), late).ShouldBeNull();
    }

    [Theory]
    [InlineData(-400, "due.past")]
    [InlineData(400, "due.far")]
    public void A_day_that_has_passed_or_is_far_ahead_is_refused(int days, string code) =>
        Deadline.Move(Review, "admin-1", WorkingCalendar.DateOf(At.Now).AddDays(days), Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void The_same_day_again_is_refused_but_for_a_button_that_is_pressed_twice()
    {
        Deadline.Move(Moved(Review, Day(3)), "admin-2", Day(3), Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("due.same");
        Deadline.Move(Moved(Review, Day(3)), "admin-1", Day(3), Reason, At).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_reason_nothing_is_moved() =>
        Deadline.Move(Review, "admin-1", Day(3), " ", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");

    [Fact]
    public void The_trail_says_from_when_to_when_and_why()
    {
        var entry = Moved(Review, Day(3)).Trail.Last();

        (entry.What, entry.Why, entry.Facts["for"]).ShouldBe((Waking.DueChanged, Reason, Review.Case.Wait!.For));
        (entry.Facts["before"], entry.Facts["after"]).ShouldNotBe(default);
    }

    private static Dossier Moved(Dossier dossier, DateOnly day) => dossier.Do(Deadline.Move(dossier, "admin-1", day, Reason, At));
}
