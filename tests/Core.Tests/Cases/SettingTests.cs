using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Tests.Cases;

public sealed class SettingTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly DateOnly Next = WorkingCalendar.DateOf(Begun(At).Due);

    [Fact]
    public void A_term_that_begins_now_runs_by_the_days_that_were_decreed_since() =>
        Begun(At with { Present = new([], [Next]) }).Due.ShouldBe(
            At.Round.Calendar.Due(Begun(At).Due, Term.OfWorkingDays(1)), "its last day became a holiday, and the week stays");

    [Fact]
    public void A_day_that_a_later_wording_left_out_stays_free() =>
        Begun(At with { Present = new([DayOfWeek.Saturday], []) }).Due.ShouldBe(Begun(At).Due);

    private static Wait Begun(Setting setting) => setting.WaitFor(Stage.Endorsement, "endorsement", "lapse", "kadis");
}
