using System.Globalization;
using FsCheck.Xunit;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Tests.Rounds;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = Demo.Round.Calendar;

    [Theory]
    [InlineData("2026-11-24T08:00:00+07:00", "1wd", "2026-11-25")]
    [InlineData("2026-11-27T08:00:00+07:00", "1wd", "2026-11-30")]
    [InlineData("2026-11-28T08:00:00+07:00", "1wd", "2026-11-30")]
    [InlineData("2026-12-23T08:00:00+07:00", "1wd", "2026-12-28")]
    [InlineData("2026-03-17T08:00:00+07:00", "1wd", "2026-03-25")]
    [InlineData("2026-12-23T08:00:00+07:00", "5wd", "2027-01-04")]
    public void Due_is_the_end_of_the_nth_working_day_after(string since, string term, string day) =>
        Calendar.Due(At(since), Term.Parse(term)).ShouldBe(At($"{day}T23:59:59+07:00"));

    [Theory]
    [InlineData("2026-11-24T16:59:59Z", "2026-11-25")]
    [InlineData("2026-11-24T17:00:00Z", "2026-11-26")]
    public void Day_begins_at_midnight_in_western_indonesia(string since, string day) =>
        WorkingCalendar.DateOf(Calendar.Due(At(since), Term.Parse("1wd"))).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Fact]
    public void Durations_are_added() =>
        Calendar.Due(At("2026-12-25T00:00:00Z"), Term.Parse("PT5S")).ShouldBe(At("2026-12-25T00:00:05Z"));

    [Property]
    public bool No_term_ends_on_a_weekend_or_holiday_and_exactly_n_working_days_pass(int minutes, byte length)
    {
        var (since, days) = (At("2026-01-01T00:00:00Z").AddMinutes(minutes % 500_000), 1 + length);

        var last = WorkingCalendar.DateOf(Calendar.Due(since, Term.OfWorkingDays(days)));

        var first = WorkingCalendar.DateOf(since).DayNumber;
        return Calendar.IsWorkingDay(last) && last.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && Enumerable.Range(first + 1, last.DayNumber - first).Count(day => Calendar.IsWorkingDay(DateOnly.FromDayNumber(day))) == days;
    }

    [Fact]
    public void Given_a_week_without_a_working_day_Then_there_is_no_calendar() =>
        Should.Throw<ArgumentException>(() => new WorkingCalendar(Enum.GetValues<DayOfWeek>(), []));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
