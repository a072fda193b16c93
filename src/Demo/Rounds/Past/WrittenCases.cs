using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;

namespace Ovop.Demo.Rounds.Past;

/// <summary>Cases in memory, with their lines of the list; numbers come from the table in which they are written at last.</summary>
internal sealed class WrittenCases(TableCases table) : ICases
{
    private readonly SortedDictionary<string, (Dossier Dossier, BoardLine Line)> _cases = new(StringComparer.Ordinal);

    public IEnumerable<Dossier> All => [.. _cases.Values.Select(kept => kept.Dossier)];

    public IReadOnlyList<BoardLine> Lines => [.. _cases.Values.Select(kept => kept.Line)];

    public Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel) =>
        Task.FromResult(_cases.TryGetValue($"{number}", out var kept) ? kept.Dossier : null);

    public Task<Dossier?> Save(Change change, CancellationToken cancel)
    {
        if (change.IsEmpty)
            return Task.FromResult<Dossier?>(change.Before);

        var after = change.After with { Version = "memory" };
        _cases[$"{after.Number}"] = (after, Board.LineOf(after));
        return Task.FromResult<Dossier?>(after);
    }

    public Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel)
    {
        var (dossier, line) = _cases[$"{number}"];
        IReadOnlyList<IPart> written =
            [.. edits.Where(edit => ReferenceEquals(dossier.Parts[edit.Before.Key], edit.Before)).Select(edit => edit.After)];
        var parts = new Dictionary<string, IPart>(dossier.Parts);
        foreach (var part in written)
            parts[part.Key] = part;
        _cases[$"{number}"] = (dossier with { Parts = parts }, line);
        return Task.FromResult(written);
    }

    public Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel) =>
        table.Number(round, owner, key, cancel);

    public Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ApplicationNumber>>(
            [.. from kept in _cases.Values where kept.Dossier.Case.Owner == owner select kept.Dossier.Number]);
}

/// <summary>The people of the table, the assessors with the loads of the cases in memory.</summary>
internal sealed class WrittenPeople(TablePeople table, WrittenCases cases) : IPeople
{
    private Roster? _roster;

    public async Task<Core.Offices.People> Read(string round, CancellationToken cancel) =>
        TablePeople.Of(_roster ??= await table.Everybody(cancel), cases.Lines, round);

    /// <summary>They are others from now on.</summary>
    public void Forget() => _roster = null;
}
