using System.Collections.Immutable;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Offices;

namespace Ovop.Core.Cases;

/// <summary>
/// What one act does to a dossier: the rows it puts, the letters it sends, the entries it adds to the trail and the
/// events it tells. It is written in one batch or not at all.
/// </summary>
public sealed record Change
{
    private Change(Dossier before, string who, DateTimeOffset now) => (Before, Case, Who, Now) = (before, before.Case, who, now);

    public Dossier Before { get; }

    public Case Case { get; private init; }

    public string Who { get; }

    public DateTimeOffset Now { get; }

    /// <summary>In which capacity they act; null for the one by which they are known.</summary>
    private Contact? Capacity { get; init; }

    /// <summary>The rows to insert or replace, the head not included.</summary>
    public ImmutableDictionary<string, IPart> Parts { get; private init; } = ImmutableDictionary<string, IPart>.Empty;

    /// <summary>What to tell the orchestration once the batch is written.</summary>
    public ImmutableList<CaseEvent> Events { get; private init; } = [];

    /// <summary>The moves that it makes, in order.</summary>
    public ImmutableList<(CaseState From, CaseState To)> Moves { get; private init; } = [];

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => Parts.IsEmpty && Case == Before.Case;

    public static Change Of(Dossier before, string who, DateTimeOffset now) => new(before, who, now);

    /// <summary>Nothing changes: what was asked for has been done before. The events are told again, in case they were lost.</summary>
    public static Change None(Dossier before, string who, DateTimeOffset now, params IEnumerable<CaseEvent> again) =>
        new(before, who, now) { Events = [.. again] };

    /// <summary>The same, acted in this capacity, whatever else the person holds.</summary>
    public Change As(Contact? capacity) => this with { Capacity = capacity };

    public Change Put(IPart part) => this with { Parts = Parts.SetItem(part.Key, part) };

    public Change With(Func<Case, Case> edit) => this with { Case = edit(Case) };

    /// <summary>Moves the case and sets what it waits for then (null at an end). Which moves there are follows from the stages.</summary>
    /// <exception cref="InvalidOperationException">It has ended, or is too far for a way out: the caller should have asked.</exception>
    public Change MoveTo(CaseState state, Wait? wait) => !Case.State.IsEnd() && (Case.State.IsOpen() || !state.IsWayOut())
        ? (this with { Moves = Moves.Add((Case.State, state)) }).With(c => c with { State = state, Wait = wait })
            .Log("moved", null, ("from", $"{Case.State}"), ("to", $"{state}"))
        : throw new InvalidOperationException($"{Case.Number} cannot go from {Case.State} to {state}.");

    public Change Tell(CaseEvent happened) => this with { Events = Events.Add(happened) };

    public Change Log(string what, string? why = null, params IEnumerable<(string Name, string Value)> facts)
    {
        var entry = Trail.Append(
            Case.Trail, Now, Who, what, why, facts.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));
        return (this with { Case = Case with { Trail = new(entry.Sequence, entry.Hash) } }).Put(entry);
    }

    /// <summary>The same and, in the same batch, what a rule makes of the dossier as it will be; or why it makes nothing of it.</summary>
    public Result<Change> Then(Func<Dossier, Result<Change>> rule) => rule(After) is var next && next.TryGet(out var further)
        ? this with
        {
            Case = further.Case,
            Parts = Parts.SetItems(further.Parts),
            Events = Events.AddRange(further.Events),
            Moves = Moves.AddRange(further.Moves),
        }
        : next;

    /// <summary>
    /// The same, with every entry that it adds signed by name and office, as they are now: the office acted in, where somebody holds
    /// several.
    /// </summary>
    public Change WithSignatures(People people)
    {
        var (head, parts) = (Before.Case.Trail, Parts);
        foreach (var entry in Parts.Values.OfType<TrailEntry>().OrderBy(entry => entry.Sequence))
        {
            var signature = Signature.Of(Capacity ?? people.Find(entry.Who));
            var signed = Trail.Append(head, entry.At, entry.Who, entry.What, entry.Why, entry.Facts, signature);
            (head, parts) = (new(signed.Sequence, signed.Hash), parts.SetItem(signed.Key, signed));
        }

        return this with { Parts = parts, Case = Case with { Trail = head } };
    }

    /// <summary>The dossier as it will be.</summary>
    public Dossier After => Before with
    {
        Case = Case,
        Parts = Before.Parts.ToImmutableDictionary().SetItems(Parts).SetItem(Case.Key, Case),
    };
}
