using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Functions.Administration.Trails;

/// <summary>Which entries of all trails are looked for; what is null or empty leaves everything in.</summary>
/// <param name="From">The first day, in the award's own zone.</param>
/// <param name="Until">The last day.</param>
/// <param name="Who">Id of the person as the trail names it.</param>
/// <param name="What">The code of the entry.</param>
/// <param name="Number">One case alone.</param>
public sealed record TrailFilter(DateOnly? From, DateOnly? Until, string Who, string What, ApplicationNumber? Number)
{
    /// <summary>So many days are shown where no first day is asked for.</summary>
    private const int Days = 30;

    /// <param name="value">What was asked for under a name; "" for nothing.</param>
    /// <param name="now">For the days that are shown unless others are asked for.</param>
    public static TrailFilter Of(Func<string, string> value, DateTimeOffset now)
    {
        ApplicationNumber? number = ApplicationNumber.TryRead(value("nomor"), out var read) ? read : null;
        return new(
            Day(value("dari")) ?? (number is null ? WorkingCalendar.DateOf(now).AddDays(-Days) : null), Day(value("sampai")),
            value("orang").Trim(), value("apa").Trim(), number);
    }

    /// <summary>The first instant of the first day.</summary>
    public DateTimeOffset Since => new(From ?? new DateOnly(2001, 1, 1), TimeOnly.MinValue, WorkingCalendar.Wib);

    public bool Takes(TrailEntry entry)
    {
        var day = WorkingCalendar.DateOf(entry.At);
        return (From is null || day >= From) && (Until is null || day <= Until) && (Who.Length == 0 || entry.Who == Who)
            && (What.Length == 0 || entry.What == What);
    }

    /// <summary>What is asked for, by name, as <see cref="Of"/> reads it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Asked =>
    [
        .. new KeyValuePair<string, string?>[]
        {
            new("dari", Text(From)), new("sampai", Text(Until)), new("orang", Who), new("apa", What), new("nomor", $"{Number}"),
        }.Where(part => part.Value is { Length: > 0 }),
    ];

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
