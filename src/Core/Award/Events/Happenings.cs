using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Visit;

namespace Ovop.Core.Award.Events;

/// <summary>Every event that a dossier proves to have happened; what to tell an orchestration that may have missed some.</summary>
public static class Happenings
{
    public static IEnumerable<CaseEvent> In(Dossier dossier)
    {
        if (dossier.Case.SubmittedAt is not null)
            yield return new(CaseHappening.Submitted);
        foreach (var happened in dossier.All<StoredDocument>().SelectMany(DocumentRules.Told))
            yield return happened;
        foreach (var revision in dossier.All<Revision>())
            yield return Revisions.Opened(revision.Number);
        foreach (var revision in dossier.All<Revision>().Where(revision => revision.State != RevisionState.Open))
            yield return Revisions.Closed(revision.Number);
        foreach (var decision in dossier.All<EndorsementDecision>())
            yield return EndorsementStage.Told(decision);
        foreach (var declaration in dossier.All<Declaration>().Where(declaration => !declaration.Clear))
            yield return new(CaseHappening.AssessorStoodDown, declaration.Assessor);
        foreach (var received in dossier.All<ReceivedSheet>())
            yield return new(CaseHappening.SheetReceived, received.Sheet.Assessor, received.Sheet.Attempt);
        if (VisitStage.Of(dossier)?.Report is not null)
            yield return VisitStage.Told;
        foreach (var decision in dossier.All<RatificationDecision>())
            yield return RatificationStage.Told(decision);
        foreach (var woken in Interventions.Wakings(dossier))
            yield return woken;
        if (dossier.Case.State == CaseState.Withdrawn)
            yield return new(CaseHappening.Withdrawn);
        if (dossier.Case.State == CaseState.Disqualified)
            yield return new(CaseHappening.Disqualified);
    }

    /// <summary>
    /// All of them when the case has not gone as far as it can: its orchestration has missed some. None when it rightly waits.
    /// </summary>
    public static IReadOnlyList<CaseEvent> Untold(Dossier dossier, Setting setting) =>
        Procedure.Advance(dossier, setting).IsEmpty ? [] : [.. In(dossier)];
}
