using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award.Storage;

/// <summary>The list of cases over every round there ever was: a new round hides no open case of an older one.</summary>
internal sealed class AllCases(Board board, IRounds rounds)
{
    /// <summary>By round, the latest first; by number within.</summary>
    public async Task<IReadOnlyList<BoardLine>> Read(CancellationToken cancel)
    {
        var lines = new List<BoardLine>();
        foreach (var round in await Rounds(cancel))
            lines.AddRange(await board.Read(round, cancel));

        return lines;
    }

    /// <summary>The ids of all rounds, the latest first.</summary>
    public async Task<IReadOnlyList<string>> Rounds(CancellationToken cancel)
    {
        var ids = new List<string>();
        await foreach (var id in rounds.Ids(cancel))
            ids.Add(id);

        return [.. ids.OrderDescending(StringComparer.Ordinal)];
    }
}
