using System.Collections.Immutable;
using Ovop.Core.Rounds;

namespace Ovop.Core.Review;

/// <summary>What one assessor's last sheet adds up to.</summary>
public sealed record SheetTotal(string Assessor, int Attempt, Points Total, Recommendation Decision);

/// <summary>A criterion over all sheets.</summary>
/// <param name="Mean">Half-up to 1/100.</param>
/// <param name="Level">The panel's level, which gates look at: the median, of two middle ones the lower (proposal).</param>
public sealed record CriterionScore(string Code, Points Mean, int Level, int Lowest, int Highest)
{
    /// <summary>How many levels the assessors are apart.</summary>
    public int Difference => Highest - Lowest;
}

/// <summary>A pillar over all sheets.</summary>
/// <param name="PercentHundredths">1/100 per cent of the maximum, cut off rather than rounded, so that nothing is lifted over a floor.</param>
public sealed record SectionScore(string Code, Points Mean, Points Max, int PercentHundredths);

/// <summary>
/// What the sheets of a case come to. The last sheet of each assessor counts; neither order nor repetition of sheets
/// matters. The mean is the sum of the totals over their number, half-up to 1/100 before any band is looked at
/// (proposal).
/// </summary>
public sealed class Scorecard
{
    private readonly ScoringPlan _plan;
    private readonly ImmutableArray<SheetRow> _rows;
    private readonly Lazy<IReadOnlyList<CriterionScore>> _criteria;
    private readonly Lazy<IReadOnlyList<SectionScore>> _sections;

    private Scorecard(ScoringPlan plan, ImmutableArray<SheetRow> rows)
    {
        (_plan, _rows) = (plan, rows);
        var (sum, least, most) = (0, int.MaxValue, 0);
        foreach (var row in rows)
            (sum, least, most) = (sum + row.Total, Math.Min(least, row.Total), Math.Max(most, row.Total));

        Mean = MeanOf(sum, rows.Length);
        Spread = new(rows.IsEmpty ? 0 : most - least);
        _criteria = new(() => [.. _plan.Criteria.Select(CriterionAt)]);
        _sections = new(() => [.. _plan.Sections.Select(SectionAt)]);
    }

    /// <summary>Zero while there is no sheet.</summary>
    public Points Mean { get; }

    /// <summary>Between the highest and the lowest total.</summary>
    public Points Spread { get; }

    /// <summary>One per assessor, by id.</summary>
    public IReadOnlyList<SheetTotal> Sheets =>
        [.. _rows.Select(row => new SheetTotal(row.Sheet.Assessor, row.Sheet.Attempt, new(row.Total), row.Sheet.Decision))];

    /// <summary>In the order of the score sheet; empty while there is no sheet.</summary>
    public IReadOnlyList<CriterionScore> Criteria => _rows.IsEmpty ? [] : _criteria.Value;

    /// <summary>The pillars in their order; empty while there is no sheet.</summary>
    public IReadOnlyList<SectionScore> Sections => _rows.IsEmpty ? [] : _sections.Value;

    /// <exception cref="ArgumentException">A sheet did not pass <see cref="SheetRules"/>: a bug of the caller.</exception>
    public static Scorecard Of(Rubric rubric, Commodity commodity, IEnumerable<ScoreSheet> sheets)
    {
        var plan = rubric.PlanFor(commodity);
        var last = new SortedDictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var row = SheetRow.Of(plan, sheet);
            if (!last.TryGetValue(sheet.Assessor, out var other) || row.Supersedes(other))
                last[sheet.Assessor] = row;
        }

        return new(plan, [.. last.Values]);
    }

    /// <summary>
    /// The scorecard without the sheet whose total is farthest from the mean; of two equally far, without the higher
    /// (proposal).
    /// </summary>
    internal Scorecard WithoutFarthest()
    {
        var sum = _rows.Sum(row => row.Total);
        var farthest = _rows.MaxBy(row => (Math.Abs((row.Total * _rows.Length) - sum), row.Total));
        return new(_plan, _rows.Remove(farthest!));
    }

    private CriterionScore CriterionAt(Criterion criterion, int at)
    {
        int[] levels = [.. _rows.Select(row => row.Levels[at]).Order()];
        var sum = levels.Sum(level => _plan.Hundredths[at][level]);
        return new(criterion.Code, MeanOf(sum, levels.Length), levels[(levels.Length - 1) / 2], levels[0], levels[^1]);
    }

    private SectionScore SectionAt(Section section, int at)
    {
        var sum = 0;
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Levels.Length; i++)
                sum += _plan.SectionOf[i] == at ? _plan.Hundredths[i][row.Levels[i]] : 0;
        }

        return new(section.Code, MeanOf(sum, _rows.Length), section.Max, (int)(sum * 10_000L / ((long)_rows.Length * section.Max.Hundredths)));
    }

    private static Points MeanOf(int sum, int count) => new(count == 0 ? 0 : ((2 * sum) + count) / (2 * count));
}
