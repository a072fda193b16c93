namespace Ovop.Core.Cases.Events;

/// <summary>
/// What can happen to a case from outside; each has been written to the dossier before it is told. Histories of orchestrations
/// hold the numbers: one that was given is never given again.
/// </summary>
public enum CaseEventKind
{
    Submitted = 0,
    DocumentSettled = 1,
    DocumentRefused = 2,
    Endorsed = 3,
    EndorsementDeclined = 4,
    SheetReceived = 5,
    AssessorStoodDown = 6,
    VisitReported = 7,
    Ratified = 8,
    SentBack = 9,
    RevisionOpened = 10,
    RevisionClosed = 11,
    Withdrawn = 12,
    Disqualified = 13,
    Retried = 14,
    ApproverAnswered = 15,
}

/// <summary>
/// Tells the orchestration that something has been decided. It may be lost, doubled or late: the dossier is the truth,
/// and <see cref="CaseProgress"/> takes the same event twice, or two in either order, as once.
/// </summary>
/// <param name="What">What happened.</param>
/// <param name="Subject">Whom or what it concerns: an assessor's id, a document code; empty for the case itself.</param>
/// <param name="Turn">Which turn of the stage (re-scoring, second ratification), from 1.</param>
public sealed record CaseEvent(CaseEventKind What, string Subject = "", int Turn = 1)
{
    /// <summary>The one name under which events are raised, so that none is taken by the wrong wait.</summary>
    public const string Name = "happened";

    /// <summary>
    /// False for what would wake the orchestration for nothing: documents are waited for between the submission and their
    /// completeness alone, and storage tells of each again, often late.
    /// </summary>
    public bool MattersIn(CaseState state) =>
        state is CaseState.Submitted or CaseState.Documents || What is not (CaseEventKind.DocumentSettled or CaseEventKind.DocumentRefused);
}
