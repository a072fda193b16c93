using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Forms.Questions;

/// <summary>
/// What looks odd but stops nobody: shapes that no source of ours proves (the parts of a NIK, prefixes, numbers of
/// certificates) and answers that hardly fit together. The applicant reads them before sending.
/// </summary>
public static class FormNotes
{
    /// <summary>A laboratory's test is asked to be at most so old (proposal).</summary>
    private const int TestMonths = 12;

    /// <summary>Whoever has an identity card is at least so old (UU 24/2013): a later birth is a slip of the year.</summary>
    private const int YoungestOwner = 17;

    private const int MonthsOfYear = 12;

    public static IReadOnlyList<Problem> Of(ApplicationForm form, DateOnly today)
    {
        var asked = FormSections.All.SelectMany(section => section.For(form.Commodity)).Select(field => field.Code).ToHashSet();
        return [.. All(form, today).Where(note => asked.Contains(note.Field!))];
    }

    private static IEnumerable<Problem> All(ApplicationForm form, DateOnly today) =>
    [
        .. Nik(form["nik"], form),
        .. Unlike(form, "kbli", "^(1[0-9]|2[0-9]|3[0-3])[0-9]{3}$"),
        .. Unlike(form, "telepon", "^\\+628[0-9]{8,11}$"),
        .. Unlike(form, "telepon_kantor", "^\\+62[2-9][0-9]{7,10}$"),
        .. Unlike(form, "no_merek", "^(IDM|DID|JID)?[0-9]{6,12}$"),
        .. Unlike(form, "halal_no", "^ID[0-9]{14,20}$"),
        .. form["bentuk_usaha"] == LegalForm.Person && form["npwp"].Length >= 16 && form["nik"].Length == 16
            && form["npwp"][..16] != form["nik"]
            ? [Odd("npwp")]
            : (Problem[])[],
        .. Day(form["lab_tgl"]) is { } tested && tested < today.AddMonths(-TestMonths) ? [Odd("lab_tgl")] : (Problem[])[],
        .. Day(form["tgl_lahir"]) is { } birth && birth > today.AddYears(-YoungestOwner) ? [Odd("tgl_lahir")] : (Problem[])[],
        .. Amount(form["kapasitas"]) is { } capacity && Amount(form["produksi_th"]) is { } output
            && output > (decimal)capacity * MonthsOfYear
            ? [Odd("produksi_th")]
            : (Problem[])[],
        .. Amount(form["hpp"]) is { } cost && Amount(form["harga_jual"]) is { } price && price < cost ? [Odd("harga_jual")] : (Problem[])[],
    ];

    /// <summary>Digits 7 to 12 of a NIK are the day (women: plus 40), month and year of birth.</summary>
    private static IEnumerable<Problem> Nik(string nik, ApplicationForm form)
    {
        if (!Regex.IsMatch(nik, "^[0-9]{16}$", RegexOptions.CultureInvariant))
            yield break;
        if (!Regex.IsMatch(nik, "^.{6}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])", RegexOptions.CultureInvariant))
            yield return Odd("nik");
        else if (Day(form["tgl_lahir"]) is { } born && form["jk"] is "l" or "p" && Born(born, form["jk"] == "p") != nik[6..12])
            yield return new("form.note.nik.birth", Field: "tgl_lahir");
    }

    private static string Born(DateOnly day, bool woman) =>
        FormattableString.Invariant($"{day.Day + (woman ? 40 : 0):00}{day.Month:00}{day.Year % 100:00}");

    private static Problem[] Unlike(ApplicationForm form, string code, string shape) =>
        form[code].Length == 0 || Regex.IsMatch(form[code], shape, RegexOptions.CultureInvariant) ? [] : [Odd(code)];

    private static Problem Odd(string code) => new($"form.note.{code}", Field: code);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static long? Amount(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
