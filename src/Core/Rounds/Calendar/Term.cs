using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Ovop.Core.Rounds.Calendar;

/// <summary>
/// A length of time that somebody has: working days ("10wd", 1 to 366, the unit of UU 30/2014 and of the award) or an
/// ISO-8601 duration of days, hours, minutes and seconds ("PT5S", up to 366 days), which rehearsals use.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly partial record struct Term
{
    private const int Most = 366;

    private Term(int workingDays, TimeSpan duration) => (WorkingDays, Duration) = (workingDays, duration);

    /// <summary>Zero when the term is a duration.</summary>
    public int WorkingDays { get; }

    /// <summary>Zero when the term is in working days.</summary>
    public TimeSpan Duration { get; }

    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 366 days.</exception>
    public static Term OfWorkingDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Most);
        return new(days, TimeSpan.Zero);
    }

    /// <exception cref="ArgumentOutOfRangeException">Not longer than nothing, or longer than 366 days.</exception>
    public static Term Of(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, TimeSpan.FromDays(Most));
        return new(0, duration);
    }

    /// <summary>True when both are of one unit and this one is shorter; terms of two units do not compare.</summary>
    public bool IsBefore(Term other) =>
        WorkingDays > 0 == other.WorkingDays > 0 && (WorkingDays, Duration).CompareTo((other.WorkingDays, other.Duration)) < 0;

    public static bool TryParse([NotNullWhen(true)] string? text, out Term term)
    {
        term = default;
        if (text is null || Forms().Match(text) is not { Success: true } match)
            return false;

        if (match.Groups["days"] is { Success: true } days)
        {
            var count = int.Parse(days.ValueSpan, CultureInfo.InvariantCulture);
            term = count is >= 1 and <= Most ? new(count, TimeSpan.Zero) : default;
        }
        else
        {
            var duration = XmlConvert.ToTimeSpan(text);
            term = duration > TimeSpan.Zero && duration <= TimeSpan.FromDays(Most) ? new(0, duration) : default;
        }

        return term != default;
    }

    /// <exception cref="FormatException">The text is no term.</exception>
    public static Term Parse(string text) => TryParse(text, out var term) ? term : throw new FormatException($"No term: {text}.");

    public override string ToString() =>
        WorkingDays > 0 ? string.Create(CultureInfo.InvariantCulture, $"{WorkingDays}wd") : XmlConvert.ToString(Duration);

    [GeneratedRegex(
        @"^((?<days>[0-9]{1,3})wd|P(?=[0-9T])([0-9]{1,3}D)?(T(?=[0-9])([0-9]{1,5}H)?([0-9]{1,6}M)?([0-9]{1,8}(\.[0-9]{1,7})?S)?)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    private sealed class Converter() : TextConverter<Term>(TryParse, "term");
}
