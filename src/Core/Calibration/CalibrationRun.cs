using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Calibration;

/// <summary>A case that is described for practice: whoever scores it decides nothing.</summary>
/// <param name="Text">What a sheet would be filled in from, without anybody's name.</param>
public sealed record SampleCase(string Title, string Text);

/// <summary>One assessor's levels of all samples, in their order, by criterion code.</summary>
public sealed record SampleSheet(string Assessor, DateTimeOffset At, IReadOnlyList<IReadOnlyDictionary<string, int>> Levels);

/// <summary>
/// Three samples that all assessors of a commodity score before a round, each alone, to see how far they are apart (proposal, after the
/// practice of standard setting). What they give counts for no case.
/// </summary>
/// <param name="Id">Short, and nobody can guess it.</param>
/// <param name="RoundHash">The wording whose rubric it is.</param>
/// <param name="Assessors">Ids of those who were asked.</param>
/// <param name="CalledBy">Id of who called it.</param>
public sealed record CalibrationRun(
    string Id, string Round, string RoundHash, Commodity Commodity, IReadOnlyList<SampleCase> Samples, IReadOnlyList<string> Assessors,
    string CalledBy, DateTimeOffset CalledAt)
{
    public const int Most = 3, ShortestText = 40, LongestText = 6000, LongestTitle = 120;

    /// <summary>What came in, one of each assessor.</summary>
    public IReadOnlyList<SampleSheet> Sheets { get; init; } = [];

    public SampleSheet? SheetOf(string assessor) => Sheets.FirstOrDefault(sheet => sheet.Assessor == assessor);

    /// <summary>
    /// Calls one: <c>calibration.commodity</c>, <c>calibration.sample</c> for each sample that is not described, <c>calibration.few</c>
    /// when fewer than two assessors would score.
    /// </summary>
    public static Result<CalibrationRun> Call(
        string id, Round round, Commodity? commodity, IReadOnlyList<SampleCase> samples, People people, string by, DateTimeOffset now)
    {
        string[] asked =
        [
            .. people.Assessors.Select(member => member.Assessor)
                .Where(assessor => !assessor.IsEnded && commodity is { } ware && assessor.Commodities.Contains(ware))
                .Select(assessor => assessor.Id),
        ];
        List<Problem> problems =
        [
            .. commodity is null || !round.Commodities.Contains(commodity.Value)
                ? (Problem[])[new("calibration.commodity", Field: "komoditi")]
                : asked.Length < 2 ? [new("calibration.few", ProblemKind.Conflict, "komoditi")] : [],
            .. samples.Index().Where(sample => !IsDescribed(sample.Item))
                .Select(sample => new Problem("calibration.sample", Field: FieldOf(sample.Index), Args: [$"{sample.Index + 1}"])),
        ];
        return problems.Count > 0
            ? Result<CalibrationRun>.Refused(problems)
            : new CalibrationRun(id, round.Id, round.Hash, commodity!.Value, samples, asked, by, now);
    }

    /// <summary>
    /// Takes somebody's levels of all samples, once: <c>calibration.sent</c>, <c>calibration.level</c> for each criterion of a sample
    /// without one of its levels.
    /// </summary>
    public Result<CalibrationRun> Take(
        string assessor, IReadOnlyList<IReadOnlyDictionary<string, int>> levels, Rubric rubric, DateTimeOffset now)
    {
        if (SheetOf(assessor) is not null)
            return new Problem("calibration.sent", ProblemKind.Conflict);

        List<Problem> problems =
        [
            .. from sample in Enumerable.Range(0, Samples.Count)
               from criterion in rubric.CriteriaFor(Commodity)
               where !(levels[sample].TryGetValue(criterion.Code, out var level) && criterion.Has(level))
               select new Problem(
                   "calibration.level", Field: FieldOf(sample, criterion.Code), Args: [$"{sample + 1}", criterion.Code]),
        ];
        return problems.Count > 0
            ? Result<CalibrationRun>.Refused(problems)
            : this with { Sheets = [.. Sheets, new(assessor, now, levels)] };
    }

    /// <summary>Names of fields, the same in the form and on the server.</summary>
    public static string FieldOf(int sample) => $"uraian{sample + 1}";

    public static string TitleFieldOf(int sample) => $"judul{sample + 1}";

    public static string FieldOf(int sample, string criterion) => $"contoh{sample + 1}.{criterion}";

    private static bool IsDescribed(SampleCase sample) =>
        sample.Title.Length is > 2 and <= LongestTitle && sample.Text.Length is >= ShortestText and <= LongestText;
}
