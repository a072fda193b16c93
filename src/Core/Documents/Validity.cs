using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents;

/// <summary>Until when expiring documents hold: at least to the day on which the round closes.</summary>
public static class Validity
{
    /// <summary>
    /// The last day on which a document holds; or <c>document.date.missing</c>, <c>document.date.future</c>,
    /// <c>document.expired</c> (arguments: that last day, the day on which the round closes).
    /// </summary>
    /// <param name="item">An expiring document.</param>
    /// <param name="stated">Its own date where it has a term of months, else the last day on which it holds.</param>
    public static Result<DateOnly> Until(ChecklistItem item, DateOnly? stated, Setting setting)
    {
        if (stated is not { } date)
            return new Problem("document.date.missing", Field: item.Code);
        if (item.ValidMonths is not null && date > WorkingCalendar.DateOf(setting.Now))
            return new Problem("document.date.future", Field: item.Code);

        var (until, closes) =
            (item.ValidMonths is { } months ? date.AddMonths(months) : date, WorkingCalendar.DateOf(setting.Round.Closes));
        return until >= closes ? until : new Problem("document.expired", Field: item.Code, Args: [Iso(until), Iso(closes)]);
    }

    /// <summary>Whether nothing but the date is wrong.</summary>
    public static bool IsOfTheDate(Problem problem) =>
        problem.Code == "document.expired" || problem.Code.StartsWith("document.date.", StringComparison.Ordinal);

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
