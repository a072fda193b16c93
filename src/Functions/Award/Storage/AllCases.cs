using Ovop.Functions.Rounds;

namespace Ovop.Functions.Award.Storage;

/// <summary>The list of cases over every round there ever was: a new round hides no open case of an older one.</summary>
internal sealed class AllCases(Board board, IRounds rounds)
{
    private sealed record Joined(IReadOnlyList<IReadOnlyList<BoardLine>> Lists, IReadOnlyList<BoardLine> All);

    private Joined _joined = new([], []);

    /// <summary>By round, the latest first; by number within. The same list until a line changes.</summary>
    public async Task<IReadOnlyList<BoardLine>> Read(CancellationToken cancel)
    {
        var lists = new List<IReadOnlyList<BoardLine>>();
        foreach (var round in await Rounds(cancel))
            if (await board.Read(round, cancel) is { Count: > 0 } list)
                lists.Add(list);

        var joined = _joined;
        if (!joined.Lists.SequenceEqual(lists, ReferenceEqualityComparer.Instance))
            _joined = joined = new(lists, lists is [var only] ? only : [.. lists.SelectMany(list => list)]);
        return joined.All;
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
