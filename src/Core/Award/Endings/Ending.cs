using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Award.Endings;

/// <summary>What a case can come to.</summary>
public enum EndKind
{
    Awarded,

    /// <summary>The dinas did not propose it.</summary>
    Declined,

    /// <summary>A gate of the screening kept it from being assessed.</summary>
    Blocked,

    /// <summary>It was assessed, and ratified without a star.</summary>
    Starless,

    /// <summary>An objection that gave no higher star.</summary>
    Dismissed,

    /// <summary>Its applicant did not act in time.</summary>
    Lapsed,
    Withdrawn,
    Disqualified,
}

/// <summary>What a case came to, and by which entries of its trail.</summary>
/// <param name="Decided">The entry that decided it, with who and why.</param>
/// <param name="Moved">The entry by which it ended; of a star or none that waits for the results, later than the decision.</param>
public sealed record Ending(EndKind Kind, TrailEntry Decided, TrailEntry Moved)
{
    /// <summary>Null while the case goes on.</summary>
    public static Ending? Of(Dossier dossier)
    {
        if (!dossier.Case.State.IsEnd()
            || dossier.Trail.LastOrDefault(entry => entry.What == "moved" && entry.Facts["to"] == $"{dossier.Case.State}") is not { } moved)
            return null;

        var (kind, what) = KindOf(dossier.Case.State, moved.Facts["from"]);
        return new(kind, dossier.Trail.LastOrDefault(entry => entry.What == what) ?? moved, moved);
    }

    private static (EndKind Kind, string What) KindOf(CaseState state, string from) => state switch
    {
        CaseState.Published => (EndKind.Awarded, "ratified"),
        CaseState.NotAwarded when from == $"{CaseState.Endorsement}" => (EndKind.Declined, "endorsement.declined"),
        CaseState.NotAwarded when from == $"{CaseState.Screening}" => (EndKind.Blocked, "screened"),
        CaseState.NotAwarded => (EndKind.Starless, "ratified"),
        CaseState.Dismissed => (EndKind.Dismissed, "ratified"),
        CaseState.Lapsed => (EndKind.Lapsed, "lapsed"),
        CaseState.Withdrawn => (EndKind.Withdrawn, "withdrawn"),
        CaseState.Disqualified => (EndKind.Disqualified, "disqualified"),
        CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Endorsement or CaseState.Screening or CaseState.Review
            or CaseState.Consensus or CaseState.StarsProposed or CaseState.Ratified =>
            throw new ArgumentException($"{state} is no end.", nameof(state)),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
