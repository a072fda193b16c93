using System.Collections.Concurrent;
using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Programme;

/// <summary>
/// Thousands of dossiers, kept only over the version that was read, and their lines of the list; as they are, since writing and
/// reading each as <see cref="InMemoryCases"/> does would take most of a round's time.
/// </summary>
internal sealed class HeldCases : ICases
{
    private readonly ConcurrentDictionary<ApplicationNumber, Held> _cases = new();
    private readonly ConcurrentDictionary<(string Owner, string Key), ApplicationNumber> _numbers = new();
    private int _last;

    public IReadOnlyList<Dossier> All =>
        [.. _cases.Values.Select(held => held.Dossier).OrderBy(dossier => dossier.Number)];

    public IReadOnlyList<BoardLine> Lines => [.. _cases.Values.Select(held => held.Line)];

    public Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel) =>
        Task.FromResult(_cases.GetValueOrDefault(number)?.Dossier);

    public Task<Dossier?> Save(Change change, CancellationToken cancel)
    {
        if (change.IsEmpty)
            return Task.FromResult<Dossier?>(change.Before);

        var number = change.Before.Number;
        var known = _cases.GetValueOrDefault(number);
        if ((known?.Dossier.Version ?? "") != change.Before.Version)
            return Task.FromResult<Dossier?>(null);

        // What no rule depends on may have been replaced since the case was read.
        var after = change.After;
        var parts = known is null
            ? after.Parts
            : after.Parts.ToDictionary(
                part => part.Key,
                part => change.Parts.ContainsKey(part.Key) || part.Key == after.Case.Key ? part.Value : known.Dossier.Parts[part.Key]);
        var held = new Held(after with { Parts = parts, Version = $"{Guid.NewGuid():n}" }, Board.LineOf(after));
        var kept = known is null ? _cases.TryAdd(number, held) : _cases.TryUpdate(number, held, known);
        return Task.FromResult(kept ? held.Dossier : null);
    }

    public Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel)
    {
        while (true)
        {
            var known = _cases[number];
            IReadOnlyList<IPart> written =
                [.. edits.Where(edit => ReferenceEquals(known.Dossier.Parts[edit.Before.Key], edit.Before)).Select(edit => edit.After)];
            var parts = new Dictionary<string, IPart>(known.Dossier.Parts);
            foreach (var part in written)
                parts[part.Key] = part;
            if (_cases.TryUpdate(number, known with { Dossier = known.Dossier with { Parts = parts } }, known))
                return Task.FromResult(written);
        }
    }

    public Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel) =>
        Task.FromResult(_numbers.GetOrAdd((owner, key), _ => new(round, Interlocked.Increment(ref _last))));

    public Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ApplicationNumber>>(
            [.. _cases.Values.Where(held => held.Dossier.Case.Owner == owner).Select(held => held.Dossier.Number)]);

    /// <summary>Compared by reference, as the dictionary must.</summary>
    private sealed record Held(Dossier Dossier, BoardLine Line)
    {
        public bool Equals(Held? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
