using System.Globalization;
using Ovop.Core.Places;

namespace Ovop.Core.Forms.Questions;

/// <summary>Every rule of the form; all problems are found at once.</summary>
public static class FormRules
{
    /// <summary>Where the product is sold; together 100 per cent.</summary>
    public static IReadOnlyList<string> MarketShares { get; } = ["pasar_kab", "pasar_prov", "pasar_nasional", "pasar_ekspor"];

    /// <summary>Version of the consents' wording, kept in the trail with what was agreed to; the words name it too.</summary>
    public const string ConsentWording = "1";

    /// <summary>The problems of one section, in the order of its page.</summary>
    /// <param name="section">Which.</param>
    /// <param name="form">The whole form.</param>
    /// <param name="today">The day of checking.</param>
    /// <param name="closes">The day on which the round closes; today when it does not matter.</param>
    public static IReadOnlyList<Problem> Check(FormSection section, ApplicationForm form, DateOnly today, DateOnly? closes = null)
    {
        var fields = section.For(form.Commodity).ToList();
        var alone = fields
            .SelectMany(field => FieldChecks.Of(field, form[field.Code], today, closes ?? today))
            .ToList();
        var wrong = alone.Select(problem => FormRows.CodeOf(problem.Field!)).ToHashSet();

        var joint = Joint.Where(rule => rule.Section == section.Code && !rule.Of.Any(wrong.Contains))
            .Select(rule => rule.Find(form)).OfType<Problem>();
        return [.. alone.Concat(joint).OrderBy(problem => fields.FindIndex(field => field.Code == FormRows.CodeOf(problem.Field!)))];
    }

    /// <summary>The problems of the whole form, in its order; a commodity that lacks is told once, at its own question.</summary>
    public static IReadOnlyList<Problem> Check(ApplicationForm form, DateOnly today, DateOnly? closes = null) =>
        [.. FormSections.All.SelectMany(section => Check(section, form, today, closes)).Where(problem => problem.Code != "form.commodity")];

    /// <summary>What several answers must be together: looked at as soon as each of them is right by itself.</summary>
    private static readonly IReadOnlyList<(string Section, IReadOnlyList<string> Of, Func<ApplicationForm, Problem?> Find)> Joint =
    [
        ("pasar", MarketShares, form =>
            MarketShares.Sum(code => Number(form, code)) is var sum and not 100 ? Sum("form.sum100", MarketShares[0], sum) : null),
        ("pasar", ["pasar_ekspor"], form =>
            Number(form, "pasar_ekspor") > 0 && form["ekspor"].Length == 0 ? new("form.export", Field: "ekspor") : null),
        ("bahan", ["bahan_baku"], form =>
            FormRows.Read(form["bahan_baku"]).Sum(row => Whole(row[2])) is var sum and not 100
                ? Sum("form.sum100.rows", "bahan_baku", sum)
                : null),
        ("pekerja", ["tk_lokal", "tk_l", "tk_p"], form =>
            Number(form, "tk_l") + Number(form, "tk_p") is var all && Number(form, "tk_lokal") > all
                ? Sum("form.workers", "tk_lokal", all)
                : null),
        ("sentra", ["th_berdiri", "th_sentra"], form =>
            Number(form, "th_berdiri") > Number(form, "th_sentra") && form["th_alasan"].Length == 0
                ? new("form.years", Field: "th_alasan")
                : null),
        ("lokasi", ["prov", "kab"], form =>
            Regencies.Find(form["kab"])!.Province != form["prov"] ? new("form.regency", Field: "kab") : null),
        ("khusus", [], form => form.Commodity is null ? new("form.commodity", Field: "komoditi") : null),
    ];

    private static Problem Sum(string code, string field, long sum) =>
        new(code, Field: field, Args: [sum.ToString(CultureInfo.InvariantCulture)]);

    private static long Number(ApplicationForm form, string code) => Whole(form[code]);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
