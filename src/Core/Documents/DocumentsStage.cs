using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Documents;

/// <summary>After submission: the documents are complete, or the applicant replaces what was refused in time.</summary>
public static class DocumentsStage
{
    /// <summary>A further file of any document, or the end of a scan since the wait began.</summary>
    internal static Awaited AwaitedBy(Dossier dossier)
    {
        var files = dossier.All<StoredDocument>().ToList();
        return Awaited.AnyOf(
        [
            .. files.GroupBy(file => file.Code).Select(of => new CaseEvent(CaseHappening.DocumentSettled, of.Key, of.Count() + 1)),
            .. files.Where(file => file.AwaitsScan || (file.IsUsable && IsLater(file, dossier.Case.Wait)))
                .Select(file => new CaseEvent(CaseHappening.DocumentSettled, file.Code, file.Turn)),
        ]);
    }

    internal static Change Begin(Change change, Setting setting) =>
        change.MoveTo(CaseState.Documents, setting.WaitFor(Stage.Documents, "documents", "lapse", People.Applicant));

    internal static Change Continue(Change change, Setting setting)
    {
        var missing = DocumentRules.Obstacles(change.After, setting.Round);
        if (missing.Count == 0)
            return EndorsementStage.Begin(change, setting);
        if (missing.All(problem => problem.Code == ScanProblems.Unscanned.Code))
            return change;
        if (setting.IsOverdue(change.Case.Wait))
            return change.MoveTo(CaseState.Lapsed, null).Send(Letters.ToApplicant(change.After, Notice.Lapsed, "documents"));

        return change.Send(
            Letters.ToApplicant(change.After, Notice.DocumentRefused, "documents", [.. missing.Select(problem => problem.Field!)]));
    }

    private static bool IsLater(StoredDocument file, Wait? wait) => wait is not null && (file.Scan?.At ?? file.ReceivedAt) > wait.Since;
}
