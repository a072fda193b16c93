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
