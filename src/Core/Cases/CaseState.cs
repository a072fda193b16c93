namespace Ovop.Core.Cases;

/// <summary>
/// Where an application stands. Histories of orchestrations hold the numbers: one that was given is never given again, and the
/// order of the numbers says nothing.
/// </summary>
public enum CaseState
{
    Draft = 0,
    Submitted = 1,
    Documents = 2,
    Endorsement = 3,
    Screening = 4,
    Review = 5,
    Consensus = 6,
    StarsProposed = 7,
    Ratified = 8,
    Published = 9,
    NotAwarded = 10,
    Withdrawn = 11,
    Lapsed = 12,
    Disqualified = 13,

    /// <summary>An objection that gave no higher star: what was decided first stands.</summary>
    Dismissed = 14,
}

/// <summary>What a state says by itself, whatever the stages are.</summary>
public static class CaseStates
{
    /// <summary>True where nothing more is decided: an ended case never moves again.</summary>
    public static bool IsEnd(this CaseState state) => PhaseOf(state) == Phase.Ended;

    /// <summary>Before the ratification an application may be withdrawn, lapse or be disqualified.</summary>
    public static bool IsOpen(this CaseState state) => PhaseOf(state) == Phase.Open;

    /// <summary>An end to which an application may come from any open state.</summary>
    public static bool IsWayOut(this CaseState state) => state is CaseState.Withdrawn or CaseState.Lapsed or CaseState.Disqualified;

    private enum Phase { Open, Decided, Ended }

    private static Phase PhaseOf(CaseState state) => state switch
    {
        CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Endorsement or CaseState.Screening
            or CaseState.Review or CaseState.Consensus or CaseState.StarsProposed => Phase.Open,
        CaseState.Ratified => Phase.Decided,
        CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed
            or CaseState.Disqualified => Phase.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
