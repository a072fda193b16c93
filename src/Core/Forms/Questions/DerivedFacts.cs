using System.Globalization;

namespace Ovop.Core.Forms.Questions;

/// <summary>What follows from the answers and is never asked.</summary>
/// <param name="LocalMaterials">Share of the materials' value from the own regency, in per cent.</param>
/// <param name="ValueAdded">Price less cost of a unit, in rupiah.</param>
/// <param name="Workers">All workers.</param>
/// <param name="LocalWorkers">How many of a hundred of them are from the area.</param>
public sealed record DerivedFacts(long? LocalMaterials, long? ValueAdded, long? Workers, long? LocalWorkers)
{
    /// <summary>The value added in per cent of the price; a rubric's levels ask for it so.</summary>
    public long? ValueAddedShare { get; init; }

    /// <summary>The names under which a rubric asks for them beside answers.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["bahan_lokal", "nilai_tambah", "pekerja_lokal"];

    /// <summary>Each null while the answers that it needs are missing or wrong.</summary>
    public static DerivedFacts Of(ApplicationForm form)
    {
        var rows = FormRows.Read(form["bahan_baku"]);
        return new(
            rows.Count > 0 && form["kab"].Length > 0 && rows.All(row => row.Count > 2 && Whole(row[2]) is not null)
                ? rows.Where(row => row[1] == form["kab"]).Sum(row => Whole(row[2]))
                : null,
            Whole(form["harga_jual"]) - Whole(form["hpp"]),
            Whole(form["tk_l"]) + Whole(form["tk_p"]),
            Whole(form["tk_l"]) + Whole(form["tk_p"]) is > 0 and var workers && Whole(form["tk_lokal"]) is { } local
                ? local * 100 / workers
                : null)
        {
            ValueAddedShare = Whole(form["harga_jual"]) is > 0 and var price ? (price - Whole(form["hpp"])) * 100 / price : null,
        };
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
