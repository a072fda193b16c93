using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Overview;

/// <summary>What the cases of one region add up to.</summary>
/// <param name="Code">Of a province, or of a regency or city; "" before one was chosen.</param>
public sealed record RegionFigures(string Code, int All, int Overdue, IReadOnlyDictionary<CaseState, int> Stages)
{
    /// <summary>By province, or within one by regency and city; those with the most overdue first.</summary>
    public static IReadOnlyList<RegionFigures> Of(IEnumerable<BoardLine> lines, string province, DateTimeOffset now) =>
    [
        .. lines.GroupBy(line => province.Length == 0 ? line.Province : line.Regency)
            .Select(group => new RegionFigures(
                group.Key, group.Count(), group.Count(line => line.IsOverdue(now)),
                group.CountBy(line => line.State).ToDictionary()))
            .OrderByDescending(region => region.Overdue).ThenByDescending(region => region.All)
            .ThenBy(region => region.Code, StringComparer.Ordinal),
    ];
}
