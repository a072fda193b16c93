using System.Collections.Frozen;

namespace Ovop.Core.Rounds;

/// <summary>
/// The days on which the award's clock runs: all but the weekend, the national holidays and cuti bersama (the yearly
/// SKB 3 Menteri). The zone is always WIB (UTC+7), whatever province the applicant is in.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Western Indonesia Time has no summer time.</summary>
    public static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private readonly FrozenSet<DayOfWeek> _weekend;
    private readonly FrozenSet<DateOnly> _holidays;

    /// <exception cref="ArgumentException">Every day is weekend, so no term would ever end.</exception>
    public WorkingCalendar(IEnumerable<DayOfWeek> weekend, IEnumerable<DateOnly> holidays)
    {
        (_weekend, _holidays) = (weekend.ToFrozenSet(), holidays.ToFrozenSet());
        if (_weekend.Count >= 7)
            throw new ArgumentException("A week needs a working day.", nameof(weekend));
    }

    public IReadOnlyCollection<DateOnly> Holidays => _holidays;

    public bool IsWorkingDay(DateOnly day) => !_weekend.Contains(day.DayOfWeek) && !_holidays.Contains(day);

    /// <summary>The date in WIB at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Wib).DateTime);

    /// <summary>
    /// The last second in which an act is still in time. The day of <paramref name="since"/> does not count; a term of n
    /// working days ends at 23:59:59 WIB of the n-th working day after it. Durations are simply added.
    /// </summary>
    public DateTimeOffset Due(DateTimeOffset since, Term term)
    {
        if (term.WorkingDays == 0)
            return since + term.Duration;

        var day = DateOf(since);
        for (var left = term.WorkingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return new DateTimeOffset(day, new TimeOnly(23, 59, 59), Wib);
    }

    /// <summary>A later instant: the last second of a day stays the last second of a working day, anything else is simply moved.</summary>
    public DateTimeOffset Later(DateTimeOffset instant, TimeSpan by)
    {
        var later = instant + by;
        if (instant.ToOffset(Wib).TimeOfDay < new TimeSpan(23, 59, 59))
            return later;

        var day = DateOf(later);
        while (!IsWorkingDay(day))
            day = day.AddDays(1);

        return new DateTimeOffset(day, new TimeOnly(23, 59, 59), Wib);
    }

    /// <summary>
    /// The working days after the day of <paramref name="from"/>, up to and with that of <paramref name="to"/>; negative when it
    /// lies before.
    /// </summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) =>
        from > to ? -WorkingDaysBetween(to, from)
        : Enumerable.Range(1, DateOf(to).DayNumber - DateOf(from).DayNumber).Count(days => IsWorkingDay(DateOf(from).AddDays(days)));

    internal static WorkingCalendar Read(JsonPlace place)
    {
        var weekend = place["weekend"].Items()
            .Select(day => day.Choice(Enum.GetValues<DayOfWeek>(), value => value.ToString())).ToHashSet();
        if (weekend.Count == 7)
        {
            place["weekend"].Refuse("round.calendar.weekend");
            weekend.Clear();
        }

        return new(weekend, place["holidays"].Items().Select(holiday => holiday["date"].Date()).ToList());
    }
}
