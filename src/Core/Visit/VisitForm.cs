using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Visit;

/// <summary>The form that a visitor fills in on the spot, on a phone: saved as often as wanted, sent once.</summary>
public static class VisitForm
{
    public const string Day = "tanggal", Place = "lokasi", Notes = "catatan";

    /// <summary>The most characters of a note.</summary>
    public const int LongestNote = 4000;

    /// <summary>Name of a check's field, the same in the form and on the server.</summary>
    public static string Field(VisitCheck check) => $"cek.{check.Code}";

    /// <summary>All fields of this case's form.</summary>
    public static IReadOnlyList<string> Fields(Dossier dossier, Setting setting) =>
        [Day, Place, .. Checks(dossier, setting).Select(Field), Notes];

    public static IReadOnlyList<VisitCheck> Checks(Dossier dossier, Setting setting) =>
        setting.Round.Visit.Of(dossier.Case.Commodity!.Value);

    /// <summary>Keeps what was typed, right or wrong.</summary>
    public static Result<Change> Save(
        Dossier dossier, string person, int serial, IReadOnlyDictionary<string, string> typed, Setting setting) =>
        VisitLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead ? dead
        : Same(VisitStage.Of(dossier)!.Draft, typed) ? Change.None(dossier, person, setting.Now)
        : dossier.By(person, setting.Now).Put(VisitStage.Of(dossier)! with { Draft = typed });

    /// <summary>
    /// Records what was found. <c>visit.day</c> (from the asking until today), <c>visit.place</c>, <c>visit.check</c>,
    /// <c>visit.notes</c> (what was not as described needs words), <c>visit.photos</c> (at least one), <c>revision.open</c>.
    /// </summary>
    public static Result<Change> Send(
        Dossier dossier, string person, int serial, IReadOnlyDictionary<string, string> typed, Setting setting)
    {
        if (VisitStage.Of(dossier)?.Report is { } earlier && earlier.By == person)
            return Change.None(dossier, person, setting.Now, VisitStage.Reported);
        if (VisitLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (Revisions.Open(dossier) is not null)
            return new Problem("revision.open", ProblemKind.Conflict);

        var (visit, today) = (VisitStage.Of(dossier)!, WorkingCalendar.DateOf(setting.Now));
        var (problems, found) = (new List<Problem>(), new SortedDictionary<string, bool>(StringComparer.Ordinal));
        if (!DateOnly.TryParseExact(Of(Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day > today || day < WorkingCalendar.DateOf(visit.AskedAt))
            problems.Add(new("visit.day", Field: Day));
        GeoPoint? place = null;
        if (GeoPoint.TryParse(Of(Place), out var point))
            place = point;
        else if (Of(Place).Length > 0)
            problems.Add(new("visit.place", Field: Place));
        foreach (var check in Checks(dossier, setting))
            if (Of(Field(check)) is "ya" or "tidak")
                found[check.Code] = Of(Field(check)) == "ya";
            else
                problems.Add(new("visit.check", Field: Field(check)));
        if (Of(Notes).Length > LongestNote || (Of(Notes).Length < 10 && found.ContainsValue(false)))
            problems.Add(new("visit.notes", Field: Notes));
        var photos = VisitPhotos.Usable(dossier);
        if (photos.Count == 0)
            problems.Add(new("visit.photos", Field: VisitPhotos.Field));
        if (problems.Count > 0)
            return Result<Change>.Refused(problems);

        var report = new VisitReport(person, setting.Now, day, place, found, [.. photos.Select(photo => photo.Key)], Of(Notes));
        return dossier.By(person, setting.Now).As(setting.People.AsAssessor(person))
            .Put(visit with { Report = report, Draft = new Dictionary<string, string>() })
            .Use(LinkPurpose.Visit, person)
            .Log("visit.reported", null,
            [
                ("on", $"{day:yyyy-MM-dd}"), ("good", report.IsAsDescribed ? "yes" : "no"),
                ("photos", $"{photos.Count}"), ("seal", report.Seal),
                .. found.Select(check => (check.Key, check.Value ? "yes" : "no")),
            ])
            .Tell(VisitStage.Reported);

        string Of(string field) => typed.GetValueOrDefault(field, "").Trim();
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(field => other.GetValueOrDefault(field.Key) == field.Value);
}
