using Ovop.Core.Award.Events;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Screening;
using Ovop.Core.Submission;

namespace Ovop.Core.Award;

/// <summary>
/// The award procedure, from draft to star: the table of contents. Each stage moves the case on as far as it goes by
/// itself and otherwise leaves it waiting; the orchestration only keeps the time between.
/// </summary>
public static class Procedure
{
    /// <summary>Takes the case as far as it goes now. Doing so again, or too early, changes nothing.</summary>
    public static Change Advance(Dossier dossier, Setting setting)
    {
        if (Holding.Of(dossier) is not null)
            return Holding.Continue(dossier.By(Offices.People.System, setting.Now), setting);

        var change = Answering.IfOverdue(dossier.By(Offices.People.System, setting.Now), setting);
        while (Revisions.Open(change.After) is null)
        {
            var before = change.Case.State;
            change = Step(change, setting);
            if (change.Case.State == before)
                break;
        }

        return Reminders.Due(change, setting);
    }

    /// <summary>
    /// What would make a waiting case go on: what its stage waits for, the end of a revision, or an administrator's next retry.
    /// </summary>
    public static Awaited AwaitedBy(Dossier dossier)
    {
        if (Holding.Of(dossier) is not null)
            return Awaited.AnyOf(Interventions.NextRetry(dossier));
        if (Revisions.Open(dossier) is { } open)
            return Awaited.AnyOf(Revisions.Closed(open.Number), Interventions.NextRetry(dossier));

        var stage = AwaitedByStage(dossier);
        return stage with { Any = [.. stage.Any, Revisions.NextOpening(dossier), Interventions.NextRetry(dossier)] };
    }

    private static Awaited AwaitedByStage(Dossier dossier) => dossier.Case.State switch
    {
        CaseState.Draft or CaseState.Screening => SubmissionStage.Awaited, // an objection begins at the screening
        CaseState.Documents => DocumentsStage.AwaitedBy(dossier),
        CaseState.Endorsement => EndorsementStage.AwaitedBy(dossier),
        CaseState.Review or CaseState.Consensus => ReviewStage.AwaitedBy(dossier),
        CaseState.StarsProposed => RatificationStage.AwaitedBy(dossier),
        CaseState.Submitted or CaseState.Ratified => Awaited.Nothing,
        CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed
            or CaseState.Disqualified => Awaited.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(dossier), dossier.Case.State, null),
    };

    private static Change Step(Change change, Setting setting) => change.Case.State switch
    {
        CaseState.Draft => SubmissionStage.Close(change, setting),
        CaseState.Submitted => DocumentsStage.Begin(change, setting),
        CaseState.Documents => DocumentsStage.Continue(change, setting),
        CaseState.Endorsement => EndorsementStage.Continue(change, setting),
        CaseState.Screening => ScreeningStage.Continue(change, setting),
        CaseState.Review or CaseState.Consensus => ReviewStage.Continue(change, setting),
        CaseState.StarsProposed => RatificationStage.Continue(change, setting),
        CaseState.Ratified => RegisterStage.Continue(change, setting),
        CaseState.Withdrawn or CaseState.Disqualified => SubmissionStage.Bid(change),
        CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Lapsed => change,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Case.State, null),
    };
}
