using Ovop.Core.Award;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Documents;

/// <summary>After submission: the documents are complete, or the applicant replaces what was refused in time.</summary>
public static class DocumentsStage
{
    internal static Awaited AwaitedBy(Dossier dossier) => Awaited.AnyOf(
    [
        .. dossier.All<StoredDocument>().Select(file => file.Code).Distinct()
            .Select(code => new CaseEvent(CaseHappening.DocumentSettled, code, dossier.All<StoredDocument>().Count(file => file.Code == code) + 1)),
    ]);

    internal static Change Begin(Change change, Setting setting) =>
        change.MoveTo(CaseState.Documents, setting.WaitFor(Stage.Documents, "documents", "lapse", People.Applicant));

    internal static Change Continue(Change change, Setting setting)
    {
        var missing = DocumentRules.Obstacles(change.After, setting.Round);
        if (missing.Count == 0)
            return EndorsementStage.Begin(change, setting);
        if (setting.IsOverdue(change.Case.Wait))
            return change.MoveTo(CaseState.Lapsed, null).Send(Letters.ToApplicant(change.After, Notice.Lapsed, "documents"));

        return change.Send(Letters.ToApplicant(change.After, Notice.DocumentRefused, "documents", [.. missing.Select(problem => problem.Field!)]));
    }
}
