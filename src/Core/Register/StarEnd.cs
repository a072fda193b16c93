using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Register;

/// <summary>A star that ends before long: its producer is told in time to apply again and to use up the packages.</summary>
public static class StarEnd
{
    /// <summary>How many days before the last day the producer is told.</summary>
    public static IReadOnlyList<int> Days { get; } = [90, 30];

    /// <summary>Nights that may be missed before a notice is.</summary>
    private const int Missed = 7;

    /// <summary>Whether a notice is due on this day, or was in the last nights.</summary>
    public static bool IsNear(PublicAward award, DateOnly day) =>
        IsHeld(award) && Days.Any(days => Left(award, day) is var left && left <= days && left > days - Missed);

    /// <summary>Tells the producer, once for each of <see cref="Days"/>; nothing changes before, or once the star has ended.</summary>
    public static Change Remind(Dossier dossier, DateTimeOffset now)
    {
        var (change, day) = (dossier.By(People.System, now), WorkingCalendar.DateOf(now));
        return dossier.Case is { State: CaseState.Published, ErasedAt: null }
            && AwardLife.Current(dossier)?.Award is { } award && IsHeld(award) && Left(award, day) is var left and >= 0
            && Days.Where(days => left <= days).DefaultIfEmpty().Min() is var notice and > 0
            ? change.Send(Letters.ToApplicant(
                dossier, Notice.StarEnding, string.Create(CultureInfo.InvariantCulture, $"end-{notice}-{award.Certificate}"),
                award.ValidUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : change;
    }

    private static bool IsHeld(PublicAward award) => award.State is AwardState.Valid or AwardState.Suspended;

    private static int Left(PublicAward award, DateOnly day) => award.ValidUntil.DayNumber - day.DayNumber;
}
