using BenchmarkDotNet.Attributes;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;
using Ovop.Demo;

namespace Ovop.Benchmarks;

/// <summary>What the product's rules cost over the least that any program would need for the same sums.</summary>
public class ScoringPart
{
    private const int Applications = 100_000;
    private const int Assessors = 3;

    private static readonly Round Round = DemoRound.Round;
    private static readonly IReadOnlyList<Criterion> Criteria = Round.Rubric.CriteriaFor(Commodity.BT);

    private readonly int[][] _points = [.. Criteria.Select(criterion => criterion.Levels.Select(level => level.Points.Hundredths).ToArray())];
    private readonly byte[] _levels = Levels();
    private readonly (int Min, int Star)[] _bands = [.. Round.StarProfile.Bands.Select(band => (band.Min.Hundredths, band.Star))];
    private readonly ScoreSheet[] _sheets;
    private readonly GateFacts _facts = new()
    {
        Commodity = Commodity.BT,
        ValidDocuments = Round.Checklist.For(Commodity.BT, touchesFood: false, LegalForm.Person).Select(item => item.Code).ToHashSet(),
        SentraUnits = 12,
        SiteVisitDone = true,
        NoMandatoryDocumentExpired = true,
    };

    public ScoringPart() => _sheets =
        [.. _levels.Chunk(Criteria.Count).Index().Select(sheet => new ScoreSheet(
            $"p{sheet.Index % Assessors}", 1, Criteria.Zip(sheet.Item).ToDictionary(pair => pair.First.Code, pair => (int)pair.Second),
            new Dictionary<string, string>(), Recommendation.Approve, "Sudah diperiksa."))];

    internal static Task<Table> Measure() => Task.FromResult(Measured.Run<ScoringPart>(
        "Stars for 100,000 applications (3 sheets each)", nameof(Bare), summary => summary.Mean / Applications, "ns an application"));

    /// <summary>The lower bound: levels in one array, points in another, the star of the mean.</summary>
    [Benchmark(Baseline = true)]
    public int Bare()
    {
        var (stars, at) = (0, 0);
        for (var application = 0; application < Applications; application++)
        {
            var sum = 0;
            for (var sheet = 0; sheet < Assessors; sheet++)
                foreach (var points in _points)
                    sum += points[_levels[at++]];

            var mean = ((2 * sum) + Assessors) / (2 * Assessors);
            foreach (var (min, star) in _bands)
                if (mean >= min)
                {
                    stars += star;
                    break;
                }
        }

        return stars;
    }

    /// <summary>The product's own scorecard: sheets checked against the rubric, the last of each assessor, mean and spread.</summary>
    [Benchmark]
    public int Scorecards()
    {
        var stars = 0;
        for (var at = 0; at < _sheets.Length; at += Assessors)
            stars += Round.StarProfile.StarFor(Scorecard.Of(Round.Rubric, Commodity.BT, _sheets.AsSpan(at, Assessors).ToArray()).Points);

        return stars;
    }

    /// <summary>The whole decision: pillars, criteria and every gate besides.</summary>
    [Benchmark]
    public int Decisions()
    {
        var stars = 0;
        for (var at = 0; at < _sheets.Length; at += Assessors)
            stars += StarRule.Decide(Round, Commodity.BT, Scorecard.Of(Round.Rubric, Commodity.BT, _sheets.AsSpan(at, Assessors).ToArray()), _facts).Final;

        return stars;
    }

    private static byte[] Levels()
    {
        var chance = new Random(7);
        return [.. Enumerable.Range(0, Applications * Assessors).SelectMany(_ => Criteria.Select(criterion => (byte)chance.Next(criterion.Levels.Count)))];
    }
}
