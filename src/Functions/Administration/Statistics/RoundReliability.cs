using Ovop.Core.Cases;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Award;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>Reads how far the assessors of a round agreed before they talked, from the sheets of its cases; objections aside.</summary>
internal sealed class RoundReliability(Board board, ICases cases, IRounds rounds)
{
    /// <summary>So many at most are read from storage at once.</summary>
    private const int AtOnce = 16;

    /// <summary>With the cases that are in none of the figures, since nobody can read them.</summary>
    public async Task<Readings<Reliability>> Of(Round round, CancellationToken cancel)
    {
        var lines = (await board.Read(round.Id, cancel)).Where(line => line is { Scored.Count: > 0, ObjectsTo: null });
        var (scored, unreadable) = await lines.Select(line => line.Number).Each(
            async (number, stop) =>
            {
                if (await cases.Find(number, stop) is not { } dossier || Reliabilities.FirstOf(dossier) is not { Count: > 1 } sheets)
                    return null;

                var own = await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, stop);
                var commodity = dossier.Case.Commodity!.Value;
                return new Scored(
                    [.. sheets.Select(sheet => Scorecard.Of(own.Rubric, commodity, [sheet]).Points.Hundredths)], sheets);
            },
            cancel, AtOnce);
        return new(Reliabilities.Of(Criteria(round), [.. scored.Select(one => (one.Totals, one.Sheets))]), unreadable);
    }

    private sealed record Scored(IReadOnlyList<int> Totals, IReadOnlyList<ScoreSheet> Sheets);

    /// <summary>All criteria of the round, each once, in the order of the sheets.</summary>
    public static IReadOnlyList<Criterion> Criteria(Round round) =>
        [.. round.Commodities.SelectMany(round.Rubric.CriteriaFor).DistinctBy(criterion => criterion.Code)
            .OrderBy(criterion => round.Commodities.Any(ware => criterion.Code.StartsWith($"{ware}.", StringComparison.Ordinal)))];
}
