using System.Globalization;
using Ovop.Core.Rounds;

namespace Ovop.Core.Submission;

/// <summary>Every rule of the form; all problems are found at once.</summary>
public static class FormRules
{
    /// <summary>Where the product is sold; together 100 per cent.</summary>
    public static IReadOnlyList<string> MarketShares { get; } = ["pasar_kab", "pasar_prov", "pasar_nasional", "pasar_ekspor"];

    /// <summary>The problems of one section.</summary>
    public static IReadOnlyList<Problem> Check(FormSection section, ApplicationForm form, DateOnly today)
    {
        var alone = section.For(form.Commodity)
            .Select(field => field.Check(form[field.Code], today))
            .OfType<Problem>()
            .ToList();

        return [.. alone, .. alone.Count == 0 ? Together(section.Code, form) : []];
    }

    /// <summary>The problems of the whole form, in its order.</summary>
    public static IReadOnlyList<Problem> Check(ApplicationForm form, DateOnly today) =>
        [.. FormSections.All.SelectMany(section => Check(section, form, today))];

    private static IEnumerable<Problem> Together(string section, ApplicationForm form)
    {
        switch (section)
        {
            case "pasar" when MarketShares.Sum(code => Number(form, code)) is var sum and not 100:
                yield return new("form.sum100", Field: MarketShares[0], Args: [sum.ToString(CultureInfo.InvariantCulture)]);
                break;
            case "produksi" when Number(form, "tk_lokal") > Number(form, "tk_l") + Number(form, "tk_p"):
                yield return new("form.workers", Field: "tk_lokal");
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

    private static long Number(ApplicationForm form, string code) => long.Parse(form[code], CultureInfo.InvariantCulture);
}
