using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Calibration;

/// <summary>What a sample was given.</summary>
/// <param name="Mean">Of all totals, half-up to 1/100.</param>
public sealed record SampleSpread(SampleCase Sample, Points Lowest, Points Mean, Points Highest)
{
    public Points Spread => Highest - Lowest;
}

/// <summary>What an assessor gave.</summary>
/// <param name="Totals">Of each sample.</param>
/// <param name="Severity">How many points above the mean of all, over all samples; who is stricter is below zero.</param>
public sealed record SampleSeverity(string Assessor, IReadOnlyList<Points> Totals, Points Severity);

/// <summary>How far a criterion was understood differently.</summary>
/// <param name="Apart">For each sample how many levels lie between the lowest and the highest.</param>
public sealed record CriterionSpread(string Code, IReadOnlyList<int> Apart);

/// <summary>What the sheets of a calibration that are in come to; nothing where there is none.</summary>
public sealed record CalibrationOutcome(
    IReadOnlyList<SampleSpread> Samples, IReadOnlyList<SampleSeverity> Assessors, IReadOnlyList<CriterionSpread> Criteria)
{
    public static CalibrationOutcome Of(CalibrationRun run, Rubric rubric)
    {
        if (run.Sheets.Count == 0)
            return new([], [], []);

        var criteria = rubric.CriteriaFor(run.Commodity);
        var totals = run.Sheets.ToDictionary(
            sheet => sheet.Assessor, sheet => sheet.Levels.Select(levels => TotalOf(criteria, levels)).ToList());
        var means = run.Samples.Index().Select(sample => totals.Values.Average(own => own[sample.Index].Hundredths)).ToList();
        return new(
            [
                .. run.Samples.Index().Select(sample => new SampleSpread(
                    sample.Item, totals.Values.Min(own => own[sample.Index]), Rounded(means[sample.Index]),
                    totals.Values.Max(own => own[sample.Index]))),
            ],
            [
                .. totals.Select(own => new SampleSeverity(
                        own.Key, own.Value, Rounded(own.Value.Index().Average(total => total.Item.Hundredths - means[total.Index]))))
                    .OrderByDescending(own => own.Severity).ThenBy(own => own.Assessor, StringComparer.Ordinal),
            ],
            [
                .. criteria.Select(criterion => new CriterionSpread(
                        criterion.Code, [.. run.Samples.Index().Select(sample => Apart(run, sample.Index, criterion.Code))]))
                    .OrderByDescending(criterion => criterion.Apart.Sum()),
            ]);
    }

    private static int Apart(CalibrationRun run, int sample, string criterion)
    {
        var levels = run.Sheets.Select(sheet => sheet.Levels[sample][criterion]).ToList();
        return levels.Max() - levels.Min();
    }

    private static Points TotalOf(IReadOnlyList<Criterion> criteria, IReadOnlyDictionary<string, int> levels) =>
        criteria.Aggregate(new Points(0), (sum, criterion) => sum + criterion.Levels[levels[criterion.Code]].Points);

    private static Points Rounded(double hundredths) => new((int)Math.Round(hundredths, MidpointRounding.AwayFromZero));
}
