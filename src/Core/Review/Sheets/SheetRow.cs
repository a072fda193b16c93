using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Sheets;

/// <summary>A sheet as a row of integers: the level of each criterion in the plan's order, and their points in 1/100.</summary>
internal sealed class SheetRow
{
    private SheetRow(ScoreSheet sheet, int[] levels, int total) => (Sheet, Levels, Total) = (sheet, levels, total);

    public ScoreSheet Sheet { get; }

    public int[] Levels { get; }

    public int Total { get; }

    public static SheetRow Of(ScoringPlan plan, ScoreSheet sheet)
    {
        if (sheet.Levels.Count != plan.Criteria.Length)
            throw new ArgumentException(
                $"The sheet of {sheet.Assessor} has {sheet.Levels.Count} levels, not {plan.Criteria.Length}.", nameof(sheet));

        var levels = new int[plan.Criteria.Length];
        var total = 0;
        foreach (var (code, level) in sheet.Levels)
        {
            if (!plan.IndexOf.TryGetValue(code, out var at) || !plan.Criteria[at].Has(level))
                throw new ArgumentException($"The sheet of {sheet.Assessor} has no such level: {code}, {level}.", nameof(sheet));

            levels[at] = level;
            total += plan.Hundredths[at][level];
        }

        return new(sheet, levels, total);
    }

    /// <summary>The later attempt; should one attempt come twice and differ, the lower sheet, so that order does not matter.</summary>
    public bool Supersedes(SheetRow other)
    {
        var order = Sheet.Attempt.CompareTo(other.Sheet.Attempt);
        if (order == 0)
            order = other.Total.CompareTo(Total);
        if (order == 0)
            order = other.Levels.AsSpan().SequenceCompareTo(Levels);
        if (order == 0)
            order = Sheet.Decision.CompareTo(other.Sheet.Decision);

        return order > 0;
    }
}
