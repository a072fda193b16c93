using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Functions.Review.Offline;

/// <summary>
/// Which row of the spreadsheet holds what; columns: A code, B criterion, C level, D note, E what the levels mean, from G on, hidden,
/// what may be chosen in C.
/// </summary>
internal static class SheetLayout
{
    public const int Code = 1, Mark = 2, Level = 3, Note = 4, Last = 5, FirstChoice = 7;

    public const int FirstMark = 2;

    public const int ProductRow = 6;

    public const int HeadRow = 7;

    public const int FirstCriterion = 8;

    public static int DecisionRow(IReadOnlyCollection<Criterion> criteria) => FirstCriterion + criteria.Count;

    /// <summary>Whose sheet of which case, turn and rubric it is, from B2 down; a file that says otherwise is not taken.</summary>
    public static IReadOnlyList<string> Marks(Dossier dossier, Setting setting, string assessor) =>
    [
        dossier.Number.ToString(), assessor, dossier.Case.Turn.ToString(CultureInfo.InvariantCulture),
        $"{setting.Round.RubricOf(dossier).Version} {setting.Round.Hash[..12]}",
    ];

    /// <summary>The row of a problem's field; null for what concerns the whole.</summary>
    public static int? RowOf(string? field, IReadOnlyList<Criterion> criteria) => field switch
    {
        null => null,
        "keputusan" or "alasan" => DecisionRow(criteria),
        _ => criteria.Index().FirstOrDefault(criterion => criterion.Item.Code == field, (-1, null!)).Index is >= 0 and var at
            ? FirstCriterion + at
            : null,
    };
}
