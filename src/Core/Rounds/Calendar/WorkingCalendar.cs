using System.Collections.Frozen;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Calendar;

/// <summary>
/// The days on which the award's clock runs: all but the weekend, the national holidays and cuti bersama (the yearly
/// SKB 3 Menteri). The zone is always WIB (UTC+7), whatever province the applicant is in.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Western Indonesia Time has no summer time.</summary>
    public static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>Month and day of the national holidays that never move: New Year, Labour Day, Pancasila, Independence, Christmas.</summary>
    private static readonly FrozenSet<(int, int)> Fixed = [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)];

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

    /// <summary>The years whose decree is in, so that their days are known; of any other at most the holidays that never move.</summary>
    public IReadOnlySet<int> Decreed { get; init; } = FrozenSet<int>.Empty;

    /// <summary>This one with the holidays of another too; the week stays.</summary>
    public WorkingCalendar With(WorkingCalendar other) => ReferenceEquals(this, other)
        ? this
        : new(_weekend, _holidays.Union(other._holidays)) { Decreed = Decreed.Union(other.Decreed).ToFrozenSet() };

    public bool IsWorkingDay(DateOnly day) => !_weekend.Contains(day.DayOfWeek) && !_holidays.Contains(day);

    /// <summary>This day, or the first working day after it.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);

        return day;
    }

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

        return new DateTimeOffset(WorkingDayFrom(DateOf(later)), new TimeOnly(23, 59, 59), Wib);
    }

    /// <summary>
    /// The working days after the day of <paramref name="from"/>, up to and with that of <paramref name="to"/>; negative when it
    /// lies before.
    /// </summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) =>
        from > to ? -WorkingDaysBetween(to, from)
        : Enumerable.Range(1, DateOf(to).DayNumber - DateOf(from).DayNumber).Count(days => IsWorkingDay(DateOf(from).AddDays(days)));

    /// <summary>A wording that was published before the years were asked for has the decrees of which it has days that move.</summary>
    internal static WorkingCalendar Read(JsonPlace place)
    {
        var weekend = place["weekend"].Items()
            .Select(day => day.Choice(Enum.GetValues<DayOfWeek>(), value => value.ToString())).ToHashSet();
        if (weekend.Count == 7)
        {
            place["weekend"].Refuse("round.calendar.weekend");
            weekend.Clear();
        }

        var holidays = place["holidays"].Items().Select(holiday => holiday["date"].Date()).ToList();
        var moving = holidays.Where(day => !Fixed.Contains((day.Month, day.Day))).Select(day => day.Year).ToFrozenSet();
        return new(weekend, holidays) { Decreed = place.Expects("decreed") ? ReadDecreed(place["decreed"], moving) : moving };
    }

    /// <summary>No decree is without days that move.</summary>
    private static HashSet<int> ReadDecreed(JsonPlace place, FrozenSet<int> moving)
    {
        var years = new HashSet<int>();
        foreach (var item in place.Items())
        {
            var year = item.Whole(2000, 2999);
            if (!years.Add(year) || !moving.Contains(year))
                item.Refuse("round.calendar.decreed");
        }

        return years;
    }
}
