using System.Collections.Concurrent;
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

    public async Task<IReadOnlyList<Reliability>> Of(Round round, CancellationToken cancel)
    {
        var scored = new ConcurrentBag<(IReadOnlyList<int> Totals, IReadOnlyList<ScoreSheet> Sheets)>();
        var lines = (await board.Read(round.Id, cancel)).Where(line => line is { Scored.Count: > 0, ObjectsTo: null });
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(lines, options, async (line, stop) =>
        {
            if (await cases.Find(line.Number, stop) is not { } dossier || Reliabilities.FirstOf(dossier) is not { Count: > 1 } sheets)
                return;

            var own = await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, stop);
            var commodity = dossier.Case.Commodity!.Value;
            scored.Add(([.. sheets.Select(sheet => Scorecard.Of(own.Rubric, commodity, [sheet]).Points.Hundredths)], sheets));
        });
        return Reliabilities.Of(Criteria(round), [.. scored]);
    }

    /// <summary>All criteria of the round, each once, in the order of the sheets.</summary>
    public static IReadOnlyList<Criterion> Criteria(Round round) =>
        [.. round.Commodities.SelectMany(round.Rubric.CriteriaFor).DistinctBy(criterion => criterion.Code)
            .OrderBy(criterion => round.Commodities.Any(ware => criterion.Code.StartsWith($"{ware}.", StringComparison.Ordinal)))];
}
