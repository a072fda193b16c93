using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Scores;

/// <summary>How far the assessors of a round agreed on something before they talked it over.</summary>
/// <param name="Code">The criterion's; null for the totals.</param>
/// <param name="Alpha">Null where too little is known, or everybody always gave the same.</param>
/// <param name="Cases">That at least two scored.</param>
/// <param name="Sheets">Of these cases.</param>
/// <param name="Unanimous">Cases in which all gave the same.</param>
public sealed record Reliability(string? Code, double? Alpha, int Cases, int Sheets, int Unanimous);

/// <summary>
/// Reliability by the sheets of the first turn alone, which nobody had seen when the others filled in theirs; those of assessors who
/// stood down do not count.
/// </summary>
public static class Reliabilities
{
    /// <summary>Below so many cases a figure says little (proposal).</summary>
    public const int FewestCases = 10;

    /// <summary>The sheets of a case that were filled in independently.</summary>
    public static IReadOnlyList<ScoreSheet> FirstOf(Dossier dossier) =>
        [.. ReviewStage.Counting(dossier).Where(sheet => sheet.Attempt == 1)];

    /// <summary>For the totals first, then for each criterion in the order of the rubric.</summary>
    /// <param name="cases">For each case its totals in 1/100 points and its sheets.</param>
    public static IReadOnlyList<Reliability> Of(
        IEnumerable<Criterion> criteria, IReadOnlyList<(IReadOnlyList<int> Totals, IReadOnlyList<ScoreSheet> Sheets)> cases) =>
    [
        Of(null, [.. cases.Select(each => each.Totals)], Alpha.Interval),
        .. criteria.Select(criterion => Of(
            criterion.Code,
            [.. cases.Select(each => (IReadOnlyList<int>)[.. each.Sheets.Where(sheet => sheet.Levels.ContainsKey(criterion.Code))
                .Select(sheet => sheet.Levels[criterion.Code])])],
            Alpha.Ordinal)),
    ];

    private static Reliability Of(
        string? code, IReadOnlyList<IReadOnlyList<int>> things, Func<IEnumerable<IReadOnlyList<int>>, double?> alpha)
    {
        var shared = things.Where(values => values.Count > 1).ToList();
        return new(
            code, alpha(shared), shared.Count, shared.Sum(values => values.Count), shared.Count(values => values.Distinct().Count() == 1));
    }
}
