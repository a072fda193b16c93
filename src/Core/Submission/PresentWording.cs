using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;

namespace Ovop.Core.Submission;

/// <summary>
/// Has a draft go on by the present wording of its round. What was typed and uploaded stays; what is asked is what the new wording asks.
/// Whatever was sent keeps the rules that it was sent under.
/// </summary>
public static class PresentWording
{
    /// <summary>
    /// <c>wording.sent</c> (no draft any more), <c>wording.same</c>, <c>form.commodity.round</c> (it no longer assesses the ware),
    /// <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Take(Dossier dossier, string who, string reason, Setting setting)
    {
        if (dossier.Case.State != CaseState.Draft)
            return new Problem("wording.sent", ProblemKind.Conflict);
        if (setting.Wording is not { } present || present.Hash == dossier.Case.RoundHash)
            return new Problem("wording.same", ProblemKind.Conflict);
        if (dossier.Case.Commodity is { } commodity && !present.Commodities.Contains(commodity))
            return new Problem("form.commodity.round", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } missing)
            return missing;

        var wait = dossier.Case.Wait!;
        return dossier.By(who, setting.Now)
            .With(head => head with
            {
                RoundHash = present.Hash,
                Wait = wait.Due == setting.Round.Closes ? SubmissionStage.WaitOf(present, wait.Since, setting.Now) : wait,
            })
            .Wake(Waking.WordingTaken, reason, ("before", setting.Round.Hash), ("round", present.Hash));
    }
}
