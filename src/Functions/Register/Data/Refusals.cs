using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Places;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Register.Data;

/// <summary>How many applications of a round ended without a star in one way.</summary>
/// <param name="Outcome">How they ended.</param>
/// <param name="Stage">Where they stood before, as an applicant is told it.</param>
/// <param name="Province">Two digits; null for all provinces that are not named, since fewer than five ended so there.</param>
/// <param name="Count">Null where it is from one to four: so few could be known by it.</param>
internal sealed record Refusals(string Round, CaseState Outcome, CaseState Stage, string? Province, int? Count)
{
    /// <summary>The least that is told.</summary>
    public const int Least = 5;

    /// <summary>
    /// Of what was submitted, not of objections, not of what got a star by one, and not of what applicants took back; by round, outcome
    /// and stage, the provinces by their codes and the others last.
    /// </summary>
    public static IReadOnlyList<Refusals> Of(IReadOnlyCollection<BoardLine> lines) =>
    [
        .. from line in BoardLine.Sent(lines)
           where line.State is CaseState.NotAwarded or CaseState.Lapsed or CaseState.Disqualified
           group line by (Round: line.Number.RoundId, line.State, Stage: StageOf(line)) into ended
           orderby ended.Key.Round, ended.Key.State, ended.Key.Stage
           from told in ByProvince(ended)
           select new Refusals(ended.Key.Round, ended.Key.State, ended.Key.Stage, told.Province, told.Count),
    ];

    /// <summary>The same as a table, with the names of the provinces.</summary>
    public static byte[] Csv(IEnumerable<Refusals> all) => CsvFile.Write(all.Select(told => (IEnumerable<string?>)
        [
            told.Round, $"{told.Outcome}", $"{told.Stage}", told.Province, told.Province is { } code ? Provinces.Find(code)?.Name : null,
            told.Count?.ToString(CultureInfo.InvariantCulture),
        ]).Prepend(["round", "outcome", "stage", "province", "provinceName", "count"]));

    private static IEnumerable<(string? Province, int? Count)> ByProvince(IEnumerable<BoardLine> ended)
    {
        var counts = ended.CountBy(line => line.Province).OrderBy(count => count.Key, StringComparer.Ordinal).ToList();
        var others = counts.Where(count => count.Value < Least || count.Key.Length == 0).Sum(count => count.Value);
        foreach (var (province, count) in counts.Where(count => count.Value >= Least && count.Key.Length > 0))
            yield return (province, count);
        if (others > 0)
            yield return (null, others >= Least ? others : null);
    }

    private static CaseState StageOf(BoardLine line) =>
        line.Reached.LastOrDefault(state => !state.IsEnd(), CaseState.Draft).AsTold();
}
