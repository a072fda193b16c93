using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;

namespace Ovop.Core.Award.Events;

/// <summary>Every event that a dossier proves to have happened; what to tell an orchestration that may have missed some.</summary>
public static class CaseEvents
{
    public static IEnumerable<CaseEvent> In(Dossier dossier)
    {
        foreach (var happened in Procedure.Stages.SelectMany(stage => stage.Told(dossier)))
            yield return happened;
        foreach (var revision in dossier.All<Revision>())
            yield return Revisions.Opened(revision.Number);
        foreach (var revision in dossier.All<Revision>().Where(revision => revision.State != RevisionState.Open))
            yield return Revisions.Closed(revision.Number);
        foreach (var woken in Waking.Told(dossier))
            yield return woken;
        if (dossier.Case.State == CaseState.Withdrawn)
            yield return new(CaseEventKind.Withdrawn);
        if (dossier.Case.State == CaseState.Disqualified)
            yield return new(CaseEventKind.Disqualified);
    }

    /// <summary>
    /// All of them when the case has not gone as far as it can: its orchestration has missed some. None when it rightly waits.
    /// </summary>
    public static IReadOnlyList<CaseEvent> Untold(Dossier dossier, Setting setting) =>
        Procedure.Advance(dossier, setting).IsEmpty ? [] : [.. In(dossier)];
}
