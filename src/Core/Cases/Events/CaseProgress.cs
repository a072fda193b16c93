using System.Collections.Immutable;

namespace Ovop.Core.Cases.Events;

/// <summary>Everything that has happened to a case so far, as a set: adding is idempotent and order does not matter.</summary>
public sealed record CaseProgress
{
    public static CaseProgress Nothing { get; } = new();

    private ImmutableHashSet<CaseEvent> Events { get; init; } = [];

    public CaseProgress Add(CaseEvent happened) => this with { Events = Events.Add(happened) };

    public CaseProgress Add(IEnumerable<CaseEvent> happened) => this with { Events = Events.Union(happened) };

    public bool Has(CaseEvent happened) => Events.Contains(happened);

    public bool Has(CaseEventKind what, int turn = 1) => Events.Any(e => e.What == what && e.Turn == turn);

    /// <summary>The people or things to which it happened in this turn.</summary>
    public ImmutableHashSet<string> Subjects(CaseEventKind what, int turn = 1) =>
        [.. Events.Where(e => e.What == what && e.Turn == turn).Select(e => e.Subject)];

    /// <summary>How an outside act has ended the case, if one has.</summary>
    public CaseState? Ended =>
        Has(CaseEventKind.Withdrawn) ? CaseState.Withdrawn
        : Has(CaseEventKind.Disqualified) ? CaseState.Disqualified
        : null;
}
