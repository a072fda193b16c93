using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Fees;

/// <summary>What an assessor did in a round, and what they are paid for it by the round's own terms.</summary>
/// <param name="Assessor">Their id.</param>
/// <param name="Cases">Those that they scored to the end.</param>
/// <param name="Visits">Those that they visited and reported, each with its day.</param>
public sealed record FeeFigures(
    string Assessor, string Round, FeeTerms Terms, IReadOnlyList<BoardLine> Cases, IReadOnlyList<BoardLine> Visits)
{
    /// <summary>On how many days they were out.</summary>
    public int Days => Visits.Select(line => line.VisitedOn).Distinct().Count();

    /// <summary>In whole rupiah.</summary>
    public long Amount => ((long)Terms.PerCase * Cases.Count) + ((long)Terms.PerVisit * Visits.Count) + ((long)Terms.PerDay * Days);

    /// <summary>By round, the latest first, and assessor; who did nothing is left out.</summary>
    /// <param name="lines">The cases.</param>
    /// <param name="termsOf">The terms of each round.</param>
    public static IReadOnlyList<FeeFigures> Of(IReadOnlyList<BoardLine> lines, IReadOnlyDictionary<string, FeeTerms> termsOf) =>
    [
        .. from round in lines.GroupBy(line => line.Number.RoundId).OrderByDescending(round => round.Key, StringComparer.Ordinal)
           from assessor in round.SelectMany(line => line.Scored.Append(line.VisitedBy ?? "")).Where(id => id.Length > 0).Distinct().Order()
           let figures = new FeeFigures(
               assessor, round.Key, termsOf[round.Key],
               [.. round.Where(line => line.Scored.Contains(assessor) && !line.Panel.Contains(assessor)).OrderBy(line => line.Number)],
               [.. round.Where(line => line.VisitedBy == assessor).OrderBy(line => line.VisitedOn).ThenBy(line => line.Number)])
           where figures.Cases.Count + figures.Visits.Count > 0
           select figures,
    ];
}
