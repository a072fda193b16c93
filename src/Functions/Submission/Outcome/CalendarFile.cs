using System.Globalization;
using System.Text;
using Ovop.Core;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Objection;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Submission.Outcome;

/// <summary>A date of an application that its applicant may keep.</summary>
/// <param name="What">Which, as a code that stays the same when the date moves.</param>
/// <param name="At">The instant; of a whole day its first in Jakarta.</param>
internal sealed record KeptDate(string What, DateTimeOffset At, bool IsWholeDay = false);

/// <summary>The dates of an application for one's own calendar (iCalendar, RFC 5545): a date that moved replaces the former.</summary>
internal static class CalendarFile
{
    /// <summary>Octets of a line before it is folded.</summary>
    private const int Longest = 74;

    /// <summary>By when the present turn is over, until when one may object, and the last day of the star.</summary>
    public static IReadOnlyList<KeptDate> DatesOf(Dossier dossier, Setting setting)
    {
        var dates = new List<KeptDate>();
        if (dossier.Case.Wait is { } wait && CaseHold.Present(dossier) is null)
            dates.Add(new(wait.Who.Contains(People.Applicant) ? "own" : "others", wait.Due));
        if (ObjectionStage.ResultMustBeOpenToObjection(dossier, setting) is null)
            dates.Add(new("objection", ObjectionStage.Until(dossier, setting)!.Value));
        if (dossier.Find<Certificate>(Certificate.RowKey)?.Award is { } award)
            dates.Add(new("star", Deadline.EndOf(award.ValidUntil), IsWholeDay: true));
        return dates;
    }

    public static string Of(Dossier dossier, Setting setting, Uri site, Language language)
    {
        var words = Texts.Of(typeof(CalendarFile), language);
        var form = ApplicationForm.Of(dossier);
        var name = form["nama_produk"] is { Length: > 0 } product ? product : dossier.Number.ToString();
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OVOP//OVOP//ID"];
        foreach (var date in DatesOf(dossier, setting))
            lines.AddRange(
            [
                "BEGIN:VEVENT",
                $"UID:{dossier.Number}-{date.What}@{site.Host}",
                $"DTSTAMP:{Instant(setting.Now)}",
                date.IsWholeDay ? $"DTSTART;VALUE=DATE:{WorkingCalendar.DateOf(date.At):yyyyMMdd}" : $"DTSTART:{Instant(date.At)}",
                $"SUMMARY:{Text(words[$"calendar.{date.What}", name])}",
                $"DESCRIPTION:{Text(words["calendar.what", dossier.Number])}",
                $"URL:{new Uri(site, dossier.Number.Page[1..])}",
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P2D", $"DESCRIPTION:{Text(words[$"calendar.{date.What}", name])}", "END:VALARM",
                "END:VEVENT",
            ]);
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(Folded));
    }

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>A long line goes on in the next after a space; no character is broken in two.</summary>
    private static string Folded(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
                (_, octets) = (folded.Append("\r\n "), 1);
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
