using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Stages;

namespace Ovop.Core.Documents;

/// <summary>After submission: the documents are complete, or the applicant replaces what was refused in time.</summary>
public sealed class DocumentsStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.Documents];

    public override IReadOnlyList<CaseState> Ends => [CaseState.Lapsed];

    /// <summary>A further file of any document, the date of one, or the end of a scan since the wait began.</summary>
    public override Awaited AwaitedBy(Dossier dossier)
    {
        var files = dossier.All<StoredDocument>().ToList();
        return Awaited.AnyOf(
        [
            .. files.GroupBy(file => file.Code).Select(of => new CaseEvent(CaseEventKind.DocumentSettled, of.Key, of.Count() + 1)),
            .. files.Where(file => file.AwaitsScan || file.IsUndated || (file.IsUsable && IsLater(file, dossier.Case.Wait)))
                .Select(file => new CaseEvent(CaseEventKind.DocumentSettled, file.Code, file.Turn)),
        ]);
    }

    public override IEnumerable<CaseEvent> Told(Dossier dossier) => dossier.All<StoredDocument>().SelectMany(DocumentRules.Told);

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) =>
        [Letters.ToApplicant(dossier, Notice.DocumentRefused, occasion)];

    public override Step Begin(Change change, Setting setting) => new Step.Stays(
        change.MoveTo(CaseState.Documents, setting.WaitFor(Stage.Documents, "documents", "lapse", People.Applicant)));

    public override Step Continue(Change change, Setting setting)
    {
        var missing = DocumentRules.Obstacles(change.After, setting.Round);
        if (missing.Count == 0)
            return new Step.Done(change);
        if (missing.All(problem => problem.Code == ScanProblems.Unscanned.Code))
            return new Step.Stays(change);

        return new Step.Stays(setting.IsOverdue(change.Case.Wait)
            ? change.Lapse("documents", missing.Select(problem => problem.Field!))
            : change.Send(
                Letters.ToApplicant(change.After, Notice.DocumentRefused, "documents", [.. missing.Select(problem => problem.Field!)])));
    }

    private static bool IsLater(StoredDocument file, Wait? wait) => wait is not null && (file.Scan?.At ?? file.ReceivedAt) > wait.Since;
}
