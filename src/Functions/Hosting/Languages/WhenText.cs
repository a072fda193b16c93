using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>Moments and days in words, with the zone named: "23.59 WIB, Jumat 5 Juni 2026" or "23:59 WIB, Friday 5 June 2026".</summary>
public static class WhenText
{
    public static string Moment(DateTimeOffset instant, Zone zone, Language language) =>
        $"{Time(instant, zone, language)}, {Weekday(DateOnly.FromDateTime(Local(instant, zone).DateTime), language)}";

    /// <summary>"14.02 WIB".</summary>
    public static string Time(DateTimeOffset instant, Zone zone, Language language)
    {
        var time = Local(instant, zone).ToString("HH:mm", language.Culture());
        return $"{time} {zone.ToString().ToUpperInvariant()}";
    }

    /// <summary>"Jumat 5 Juni 2026".</summary>
    public static string Weekday(DateOnly day, Language language) => day.ToString("dddd d MMMM yyyy", language.Culture());

    /// <summary>"5 Juni 2026".</summary>
    public static string Day(DateOnly day, Language language) => day.ToString("d MMMM yyyy", language.Culture());

    /// <summary>The day on which the instant falls in the zone: "5 Juni 2026".</summary>
    public static string Day(DateTimeOffset instant, Zone zone, Language language) =>
        Day(DateOnly.FromDateTime(Local(instant, zone).DateTime), language);

    private static DateTimeOffset Local(DateTimeOffset instant, Zone zone) => instant.ToOffset(TimeSpan.FromHours((int)zone));
}
