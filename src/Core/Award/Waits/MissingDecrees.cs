using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Award.Waits;

/// <summary>Deadlines may reach a year whose holidays nobody has entered yet: they would end too early.</summary>
public static class MissingDecrees
{
    /// <summary>
    /// The years without a decree, from the present one to the last that a deadline may reach within <see cref="Deadline.MostDays"/>
    /// days: that of an open wait, or of a case that is sent in now and takes each stage's whole term, one after the other, an
    /// objection included. None once the last case that could be sent in is past all that, unless one still waits.
    /// </summary>
    /// <param name="open">The waits of the round's cases.</param>
    public static IReadOnlyList<int> Years(Round round, IEnumerable<Wait> open, DateTimeOffset now)
    {
        var latest = open.Max(wait => (DateTimeOffset?)wait.Due);
        if (latest is null && now > round.Closes && now > WholeWay(round, round.Closes))
            return [];

        var anew = WholeWay(round, now);
        var farthest = latest > anew ? latest.Value : anew;
        var horizon = now.AddDays(Deadline.MostDays);
        var (first, last) = (YearOf(now), YearOf(farthest < horizon ? farthest : horizon));
        return [.. Enumerable.Range(first, last - first + 1).Where(year => !round.Calendar.Decreed.Contains(year))];
    }

    private static int YearOf(DateTimeOffset instant) => WorkingCalendar.DateOf(instant).Year;

    private static DateTimeOffset WholeWay(Round round, DateTimeOffset since) =>
        round.Stages.Values.Where(terms => terms.On).Select(terms => terms.Due).Append(round.ObjectionTerm)
            .Aggregate(since, round.Calendar.Due);
}
