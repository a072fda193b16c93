using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Review.Queue;

/// <summary>The cases of all rounds in which somebody assesses.</summary>
/// <param name="Open">Those that wait for this assessor, the least time first.</param>
/// <param name="Done">Those that are behind, the latest number first.</param>
public sealed record Workload(IReadOnlyList<BoardLine> Open, IReadOnlyList<BoardLine> Done)
{
    public int All => Open.Count + Done.Count;

    public static Workload Of(IEnumerable<BoardLine> lines, string assessor)
    {
        var own = lines.Where(line => line.Panel.Contains(assessor) || line.Scored.Contains(assessor))
            .ToLookup(line => line.Panel.Contains(assessor));
        return new(
            [.. own[true].OrderBy(line => line.Wait?.Due).ThenBy(line => line.Number)],
            [.. own[false].OrderByDescending(line => line.Number)]);
    }

    /// <summary>By what the open ones may be ordered, by code; the least time first without.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["tenggat", "kemajuan", "disentuh", "komoditi"];

    /// <summary>The open ones in another order: the furthest sheet first, the latest saved first, or by commodity.</summary>
    /// <param name="own">How far the sheets are.</param>
    public Workload By(string order, IReadOnlyDictionary<ApplicationNumber, OwnSheet> own) => this with
    {
        Open = order switch
        {
            "kemajuan" => [.. Open.OrderByDescending(line => own.GetValueOrDefault(line.Number)?.Scored ?? 0)],
            "disentuh" => [.. Open.OrderByDescending(line => own.GetValueOrDefault(line.Number)?.Touched ?? DateTimeOffset.MinValue)],
            "komoditi" => [.. Open.OrderBy(line => line.Commodity)],
            _ => Open,
        },
    };

    /// <summary>The first whose sheet could not be handed in yet; null when all could.</summary>
    public ApplicationNumber? NextUnfinished(IReadOnlyDictionary<ApplicationNumber, OwnSheet> own) =>
        Open.FirstOrDefault(line => own.GetValueOrDefault(line.Number)?.IsWhole != true)?.Number;

    /// <summary>The one to do after this, from the top again after the last; null when no other waits.</summary>
    public ApplicationNumber? After(ApplicationNumber number)
    {
        var at = Open.Index().FirstOrDefault(line => line.Item.Number == number, (-1, null!)).Index;
        return Open.Count switch
        {
            0 => null,
            1 when at == 0 => null,
            _ => Open[(at + 1) % Open.Count].Number,
        };
    }
}
