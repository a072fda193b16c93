using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Scores;

/// <summary>One sheet's total, for comparing assessors over the cases of a round.</summary>
public readonly record struct SeverityPoint(string Case, string Assessor, Points Total);

/// <summary>
/// How many points an assessor gives above or below colleagues on the same cases: the additive effect of the assessor in
/// total = case + assessor, by least squares, the effects adding up to zero (proposal; advisory only, no rule looks at it).
/// Assessors who share no case, directly or by others, cannot be compared: only the largest group that can is.
/// </summary>
public static class Severity
{
    /// <summary>Names the method; kept with every figure that was worked out by it.</summary>
    public const string Version = "severity/1";

    /// <summary>Below so many cases shared with others nothing is said of an assessor.</summary>
    public const int LeastSheets = 5;

    private const int MostRounds = 500;
    private const double Enough = 0.01;

    /// <summary>The effects in 1/100 points by assessor, generous ones above zero; empty where too little is known.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<SeverityPoint> points)
    {
        var shared = Connected([.. points.Distinct().GroupBy(point => point.Case)
            .Where(sheets => sheets.Select(sheet => sheet.Assessor).Distinct().Count() > 1).SelectMany(sheets => sheets)]);
        if (shared.Count == 0)
            return new Dictionary<string, int>();

        var effects = shared.Select(point => point.Assessor).Distinct()
            .Order(StringComparer.Ordinal).ToDictionary(assessor => assessor, _ => 0.0);
        var (byCase, byAssessor) = (shared.GroupBy(point => point.Case).ToList(), shared.GroupBy(point => point.Assessor).ToList());
        for (var (round, moved) = (0, double.MaxValue); round < MostRounds && moved > Enough; round++)
        {
            var levels = byCase
                .ToDictionary(sheets => sheets.Key, sheets => sheets.Average(sheet => sheet.Total.Hundredths - effects[sheet.Assessor]));
            moved = 0;
            foreach (var sheets in byAssessor)
            {
                var effect = sheets.Average(sheet => sheet.Total.Hundredths - levels[sheet.Case]);
                moved = Math.Max(moved, Math.Abs(effect - effects[sheets.Key]));
                effects[sheets.Key] = effect;
            }
        }

        var middle = effects.Values.Average();
        return byAssessor.Where(sheets => sheets.Count() >= LeastSheets)
            .ToDictionary(sheets => sheets.Key, sheets => (int)Math.Round(effects[sheets.Key] - middle, MidpointRounding.AwayFromZero));
    }

    /// <summary>The points of a case without the effects of its assessors; null unless all of them are known.</summary>
    /// <param name="weights">What each sheet weighs where they do not weigh the same.</param>
    public static Points? Adjust(
        IReadOnlyDictionary<string, Points> totals, IReadOnlyDictionary<string, int> effects, Aggregation aggregation,
        IReadOnlyDictionary<string, int>? weights = null)
    {
        if (totals.Count == 0 || !totals.Keys.All(effects.ContainsKey))
            return null;

        var (sum, count) = aggregation.Over(
            [.. totals.Select(total => total.Value.Hundredths - effects[total.Key])],
            [.. totals.Select(total => weights?.GetValueOrDefault(total.Key, 1) ?? 1)]);
        return new Points((int)Math.Round((double)sum / count, MidpointRounding.AwayFromZero));
    }

    /// <summary>The sheets of the largest group of assessors who are joined by cases.</summary>
    private static List<SeverityPoint> Connected(List<SeverityPoint> points)
    {
        var group = points.Select(point => point.Assessor).Distinct().ToDictionary(assessor => assessor, assessor => assessor);
        string Head(string assessor) => group[assessor] == assessor ? assessor : group[assessor] = Head(group[assessor]);
        foreach (var sheets in points.GroupBy(point => point.Case))
            foreach (var sheet in sheets)
                group[Head(sheet.Assessor)] = Head(sheets.First().Assessor);

        return [.. points.GroupBy(point => Head(point.Assessor)).OrderByDescending(joined => joined.Count()).ThenBy(joined =>
            joined.Min(point => point.Assessor), StringComparer.Ordinal).FirstOrDefault() ?? Enumerable.Empty<SeverityPoint>()];
    }
}
