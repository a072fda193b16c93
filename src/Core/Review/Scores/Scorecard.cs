using System.Collections.Immutable;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Scores;

/// <summary>What one assessor's last sheet adds up to.</summary>
public sealed record SheetTotal(string Assessor, int Attempt, Points Total, Recommendation Decision);

/// <summary>A criterion over all sheets.</summary>
/// <param name="Points">The panel's, half-up to 1/100.</param>
/// <param name="Level">
/// The panel's level, which gates look at: the median, of two middle ones the lower unless the round says otherwise (proposal).
/// </param>
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
    private readonly Pooling _pooling;
    private readonly int[] _weights;
    private readonly ImmutableArray<SheetRow> _rows;
    private readonly Lazy<IReadOnlyList<CriterionScore>> _criteria;
    private readonly Lazy<IReadOnlyList<SectionScore>> _sections;

    private Scorecard(ScoringPlan plan, Pooling pooling, ImmutableArray<SheetRow> rows)
    {
        (_plan, _pooling, _rows) = (plan, pooling, rows);
        _weights = [.. rows.Select(row => pooling.WeightOf(row.Sheet.Assessor))];
        Span<int> totals = stackalloc int[rows.Length];
        var (least, most) = (int.MaxValue, 0);
        for (var at = 0; at < rows.Length; at++)
            (totals[at], least, most) = (rows[at].Total, Math.Min(least, rows[at].Total), Math.Max(most, rows[at].Total));

        Points = Rounded(Pooled(totals));
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

    /// <summary>What each sheet weighs, by assessor; null where all weigh the same.</summary>
    public IReadOnlyDictionary<string, int>? Weights => _weights.All(weight => weight == 1) ? null
        : _rows.Zip(_weights).ToDictionary(sheet => sheet.First.Sheet.Assessor, sheet => sheet.Second);

    /// <param name="pooling">The mean of all where nothing is said.</param>
    /// <exception cref="ArgumentException">A sheet did not pass <see cref="SheetRules"/>: a bug of the caller.</exception>
    public static Scorecard Of(Rubric rubric, Commodity commodity, IEnumerable<ScoreSheet> sheets, Pooling? pooling = null)
    {
        var plan = rubric.PlanFor(commodity);
        var last = new SortedDictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var row = SheetRow.Of(plan, sheet);
            if (!last.TryGetValue(sheet.Assessor, out var other) || row.Supersedes(other))
                last[sheet.Assessor] = row;
        }

        return new(plan, pooling ?? new(Aggregation.Mean, PanelVotes.Usual), [.. last.Values]);
    }

    /// <summary>
    /// The scorecard without the sheet whose total is farthest from the mean of all; of two equally far without the one that the round
    /// names, the higher where it names none (proposal).
    /// </summary>
    internal Scorecard WithoutFarthest()
    {
        var sum = _rows.Sum(row => row.Total);
        var farthest = _rows.GroupBy(row => Math.Abs((row.Total * _rows.Length) - sum)).MaxBy(rows => rows.Key)!.ToList();
        var isTie = farthest.DistinctBy(row => row.Total).Count() > 1;
        return _pooling.Votes.Farthest switch
        {
            FarthestTie.Neither when isTie => this,
            FarthestTie.Lower => Without(farthest.MinBy(row => row.Total)!),
            FarthestTie.Higher or FarthestTie.Neither => Without(farthest.MaxBy(row => row.Total)!),
            var other => throw new InvalidOperationException($"No such choice: {other}."),
        };
    }

    private Scorecard Without(SheetRow row) => new(_plan, _pooling, _rows.Remove(row));

    private (int Sum, int Count) Pooled(ReadOnlySpan<int> values) => _pooling.Aggregation.Over(values, _weights);

    private CriterionScore CriterionAt(Criterion criterion, int at)
    {
        int[] points = [.. _rows.Select(row => _plan.Hundredths[at][row.Levels[at]])];
        int[] levels = [.. _rows.Select(row => row.Levels[at]).Order()];
        var middle = _pooling.Votes.Middle == MiddleLevel.Higher ? levels.Length / 2 : (levels.Length - 1) / 2;
        return new(criterion.Code, Rounded(Pooled(points)), levels[middle], levels[0], levels[^1]);
    }

    private SectionScore SectionAt(Section section, int at)
    {
        var points = new int[_rows.Length];
        for (var row = 0; row < points.Length; row++)
        {
            for (var i = 0; i < _rows[row].Levels.Length; i++)
                points[row] += _plan.SectionOf[i] == at ? _plan.Hundredths[i][_rows[row].Levels[i]] : 0;
        }

        var (sum, count) = Pooled(points);
        return new(section.Code, Rounded((sum, count)), section.Max, (int)(sum * 10_000L / ((long)count * section.Max.Hundredths)));
    }

    private static Points Rounded((int Sum, int Count) over) => new(over.Count == 0 ? 0 : ((2 * over.Sum) + over.Count) / (2 * over.Count));
}
