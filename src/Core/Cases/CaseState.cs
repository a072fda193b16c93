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

/// <summary>How far a state is: what the rules of no single stage ask.</summary>
public enum Phase
{
    /// <summary>In the applicant's hands.</summary>
    Draft,

    /// <summary>Sent, and about to be looked at.</summary>
    Sent,

    /// <summary>Looked at before the assessment: the applicant may amend, and be asked to correct.</summary>
    Checked,

    /// <summary>With the screening or the assessors: the applicant may be asked to correct.</summary>
    Assessed,

    /// <summary>Before the ratifier.</summary>
    Proposed,

    /// <summary>Decided, and not known yet.</summary>
    Decided,

    /// <summary>Nothing more is decided.</summary>
    Ended,
}

/// <summary>What a state says by itself, whatever the stages are. A new one is decided here and nowhere else.</summary>
public static class CaseStates
{
    /// <summary>True where nothing more is decided: an ended case never moves again.</summary>
    public static bool IsEnd(this CaseState state) => state.Phase() == Cases.Phase.Ended;

    /// <summary>Before the ratification an application may be withdrawn, lapse or be disqualified.</summary>
    public static bool IsOpen(this CaseState state) => state.Phase() is not (Cases.Phase.Decided or Cases.Phase.Ended);

    /// <summary>An end to which an application may come from any open state.</summary>
    public static bool IsWayOut(this CaseState state) => state is CaseState.Withdrawn or CaseState.Lapsed or CaseState.Disqualified;

    /// <summary>The state as it is told outside the panel and the office: never that the assessors disagree.</summary>
    public static CaseState AsTold(this CaseState state) => state == CaseState.Consensus ? CaseState.Review : state;

    public static Phase Phase(this CaseState state) => state switch
    {
        CaseState.Draft => Cases.Phase.Draft,
        CaseState.Submitted => Cases.Phase.Sent,
        CaseState.Documents or CaseState.Endorsement => Cases.Phase.Checked,
        CaseState.Screening or CaseState.Review or CaseState.Consensus => Cases.Phase.Assessed,
        CaseState.StarsProposed => Cases.Phase.Proposed,
        CaseState.Ratified => Cases.Phase.Decided,
        CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed
            or CaseState.Disqualified => Cases.Phase.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
