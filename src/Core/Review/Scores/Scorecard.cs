using System.Collections.Immutable;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Scores;

/// <summary>What one assessor's last sheet adds up to.</summary>
public sealed record SheetTotal(string Assessor, int Attempt, Points Total, Recommendation Decision);

/// <summary>A criterion over all sheets.</summary>
/// <param name="Points">The panel's, half-up to 1/100.</param>
/// <param name="Level">The panel's level, which gates look at: the median, of two middle ones the lower (proposal).</param>
public sealed record CriterionScore(string Code, Points Points, int Level, int Lowest, int Highest)
{
    /// <summary>How many levels the assessors are apart.</summary>
    public int Difference => Highest - Lowest;
}

/// <summary>A pillar over all sheets.</summary>
/// <param name="Points">The panel's, half-up to 1/100; with another aggregation than the mean the pillars need not add up to the
/// total.</param>
/// <param name="Max">The most that can be had.</param>
/// <param name="PercentHundredths">1/100 per cent of the maximum, cut off rather than rounded, so that nothing is lifted over a
/// floor.</param>
public sealed record SectionScore(string Code, Points Points, Points Max, int PercentHundredths);

/// <summary>
/// What the sheets of a case come to. The last sheet of each assessor counts; neither order nor repetition of sheets
/// matters. The panel's points are the totals by the round's <see cref="Aggregation"/>, half-up to 1/100 before any band
/// is looked at (proposal).
/// </summary>
public sealed class Scorecard
{
    private readonly ScoringPlan _plan;
    private readonly Aggregation _aggregation;
    private readonly ImmutableArray<SheetRow> _rows;
    private readonly Lazy<IReadOnlyList<CriterionScore>> _criteria;
    private readonly Lazy<IReadOnlyList<SectionScore>> _sections;

    private Scorecard(ScoringPlan plan, Aggregation aggregation, ImmutableArray<SheetRow> rows)
    {
        (_plan, _aggregation, _rows) = (plan, aggregation, rows);
        Span<int> totals = stackalloc int[rows.Length];
        var (least, most) = (int.MaxValue, 0);
        for (var at = 0; at < rows.Length; at++)
            (totals[at], least, most) = (rows[at].Total, Math.Min(least, rows[at].Total), Math.Max(most, rows[at].Total));

        Points = Rounded(aggregation.Over(totals));
        Spread = new(rows.IsEmpty ? 0 : most - least);
        _criteria = new(() => [.. _plan.Criteria.Select(CriterionAt)]);
        _sections = new(() => [.. _plan.Sections.Select(SectionAt)]);
    }

    /// <summary>The panel's; zero while there is no sheet.</summary>
    public Points Points { get; }

    /// <summary>Between the highest and the lowest total.</summary>
    public Points Spread { get; }

    /// <summary>One per assessor, by id.</summary>
    public IReadOnlyList<SheetTotal> Sheets =>
        [.. _rows.Select(row => new SheetTotal(row.Sheet.Assessor, row.Sheet.Attempt, new(row.Total), row.Sheet.Decision))];

    /// <summary>In the order of the score sheet; empty while there is no sheet.</summary>
    public IReadOnlyList<CriterionScore> Criteria => _rows.IsEmpty ? [] : _criteria.Value;

    /// <summary>The pillars in their order; empty while there is no sheet.</summary>
    public IReadOnlyList<SectionScore> Sections => _rows.IsEmpty ? [] : _sections.Value;

    /// <summary>What the sheets come to in a round, by its rubric and its aggregation.</summary>
    /// <exception cref="ArgumentException">A sheet did not pass <see cref="SheetRules"/>: a bug of the caller.</exception>
    public static Scorecard Of(Round round, Commodity commodity, IEnumerable<ScoreSheet> sheets) =>
        Of(round.Rubric, commodity, sheets, round.Panel.Aggregation);

    /// <exception cref="ArgumentException">A sheet did not pass <see cref="SheetRules"/>: a bug of the caller.</exception>
    public static Scorecard Of(
        Rubric rubric, Commodity commodity, IEnumerable<ScoreSheet> sheets, Aggregation aggregation = Aggregation.Mean)
    {
        var plan = rubric.PlanFor(commodity);
        var last = new SortedDictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var row = SheetRow.Of(plan, sheet);
            if (!last.TryGetValue(sheet.Assessor, out var other) || row.Supersedes(other))
                last[sheet.Assessor] = row;
        }

        return new(plan, aggregation, [.. last.Values]);
    }

    /// <summary>
    /// The scorecard without the sheet whose total is farthest from the mean; of two equally far, without the higher
    /// (proposal).
    /// </summary>
    internal Scorecard WithoutFarthest()
    {
        var sum = _rows.Sum(row => row.Total);
        var farthest = _rows.MaxBy(row => (Math.Abs((row.Total * _rows.Length) - sum), row.Total));
        return new(_plan, _aggregation, _rows.Remove(farthest!));
    }

    private CriterionScore CriterionAt(Criterion criterion, int at)
    {
        int[] levels = [.. _rows.Select(row => row.Levels[at]).Order()];
        int[] points = [.. levels.Select(level => _plan.Hundredths[at][level])];
        return new(criterion.Code, Rounded(_aggregation.Over(points)), levels[(levels.Length - 1) / 2], levels[0], levels[^1]);
    }

    private SectionScore SectionAt(Section section, int at)
    {
        var points = new int[_rows.Length];
        for (var row = 0; row < points.Length; row++)
        {
            for (var i = 0; i < _rows[row].Levels.Length; i++)
                points[row] += _plan.SectionOf[i] == at ? _plan.Hundredths[i][_rows[row].Levels[i]] : 0;
        }

        var (sum, count) = _aggregation.Over(points);
        return new(section.Code, Rounded((sum, count)), section.Max, (int)(sum * 10_000L / ((long)count * section.Max.Hundredths)));
    }

    private static Points Rounded((int Sum, int Count) over) => new(over.Count == 0 ? 0 : ((2 * over.Sum) + over.Count) / (2 * over.Count));
}
