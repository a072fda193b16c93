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

    /// <summary>The problems of one section.</summary>
    /// <param name="section">Which.</param>
    /// <param name="form">The whole form.</param>
    /// <param name="today">The day of checking.</param>
    /// <param name="closes">The day on which the round closes; today when it does not matter.</param>
    public static IReadOnlyList<Problem> Check(FormSection section, ApplicationForm form, DateOnly today, DateOnly? closes = null)
    {
        var alone = section.For(form.Commodity)
            .SelectMany(field => FieldChecks.Of(field, form[field.Code], today, closes ?? today))
            .ToList();

        return [.. alone, .. alone.Count == 0 ? Together(section.Code, form) : []];
    }

    /// <summary>The problems of the whole form, in its order.</summary>
    public static IReadOnlyList<Problem> Check(ApplicationForm form, DateOnly today, DateOnly? closes = null) =>
        [.. FormSections.All.SelectMany(section => Check(section, form, today, closes))];

    private static IEnumerable<Problem> Together(string section, ApplicationForm form)
    {
        switch (section)
        {
            case "pasar" when MarketShares.Sum(code => Number(form, code)) is var sum and not 100:
                yield return Sum("form.sum100", MarketShares[0], sum);
                break;
            case "pasar" when Number(form, "pasar_ekspor") > 0 && form["ekspor"].Length == 0:
                yield return new("form.export", Field: "ekspor");
                break;
            case "bahan" when FormRows.Read(form["bahan_baku"]).Sum(row => Whole(row[2])) is var sum and not 100:
                yield return Sum("form.sum100.rows", "bahan_baku", sum);
                break;
            case "pekerja" when Number(form, "tk_lokal") > Number(form, "tk_l") + Number(form, "tk_p"):
                yield return new("form.workers", Field: "tk_lokal",
                    Args: [(Number(form, "tk_l") + Number(form, "tk_p")).ToString(CultureInfo.InvariantCulture)]);
                break;
            case "sentra" when Number(form, "th_berdiri") > Number(form, "th_sentra") && form["th_alasan"].Length == 0:
                yield return new("form.years", Field: "th_alasan");
                break;
            case "lokasi" when Regencies.Find(form["kab"])!.Province != form["prov"]:
                yield return new("form.regency", Field: "kab");
                break;
            case "khusus" when form.Commodity is null:
                yield return new("form.commodity", Field: "komoditi");
                break;
            default:
                break;
        }
    }

    private static Problem Sum(string code, string field, long sum) =>
        new(code, Field: field, Args: [sum.ToString(CultureInfo.InvariantCulture)]);

    private static long Number(ApplicationForm form, string code) => Whole(form[code]);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
