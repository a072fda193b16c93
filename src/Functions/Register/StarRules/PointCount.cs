using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register.StarRules;

/// <summary>How many applications of a round the panels gave about so many points.</summary>
/// <param name="From">The least of them; the next step begins <see cref="Step"/> above.</param>
/// <param name="Count">Null where it is from one to four: so few could be known by it.</param>
public sealed record PointCount(string Round, int From, int? Count)
{
    public const int Step = 10;

    /// <summary>The least that is told of a step, as of refusals.</summary>
    public const int Least = 5;

    /// <summary>A round with fewer assessed applications is not told of (proposal).</summary>
    public const int FewestOfRound = 20;

    private const int Top = 100;

    /// <summary>
    /// Of every round all of whose applications have ended, the latest first and from the most points down; objections, which are other
    /// panels' second look, are not counted.
    /// </summary>
    internal static IReadOnlyList<PointCount> Of(IEnumerable<BoardLine> lines) =>
    [
        .. from line in lines
           where line.SubmittedAt is not null && line.ObjectsTo is null
           group line by line.Number.RoundId into round
           where round.All(line => line.State.IsEnd()) && round.Count(line => line.Points is not null) >= FewestOfRound
           orderby round.Key descending
           from step in Steps(round)
           select new PointCount(round.Key, step.From, step.Count is 0 or >= Least ? step.Count : null),
    ];

    private static IEnumerable<(int From, int Count)> Steps(IEnumerable<BoardLine> round)
    {
        var counts = round.Where(line => line.Points is not null)
            .CountBy(line => Math.Min(line.Points!.Value.Hundredths / 100, Top - 1) / Step * Step).ToDictionary();
        for (var from = Top - Step; from >= 0; from -= Step)
            yield return (from, counts.GetValueOrDefault(from));
    }
}
