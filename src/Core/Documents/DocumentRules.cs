using System.Globalization;
using Ovop.Core.Award;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;

namespace Ovop.Core.Documents;

/// <summary>Which documents a dossier needs, which it has, and what happens to one that arrives.</summary>
public static class DocumentRules
{
    /// <summary>The checklist of this application: its commodity's, knowing whether the ware touches food.</summary>
    public static IReadOnlyList<ChecklistItem> Checklist(Dossier dossier, Round round) => dossier.Case.Commodity is { } commodity
        ? round.Checklist.For(commodity, touchesFood: SubmissionStage.Form(dossier)["wadah_pangan"] == "ya")
        : [];

    /// <summary>The files of a code that count now: of a document that is one file, only the latest.</summary>
    public static IReadOnlyList<StoredDocument> Counting(Dossier dossier, ChecklistItem item)
    {
        var files = dossier.All<StoredDocument>().Where(file => file.Code == item.Code && !Revisions.IsSetAside(dossier, file)).OrderBy(file => file.Turn).ToList();
        return item.MinFiles > 1 ? [.. files.Where(file => file.State == DocumentState.Accepted)]
            : files is [.., { State: DocumentState.Accepted } latest] ? [latest]
            : [];
    }

    /// <summary>Keys of all files that count now.</summary>
    public static IReadOnlyList<string> CountingKeys(Dossier dossier, Round round) =>
        [.. Checklist(dossier, round).SelectMany(item => Counting(dossier, item)).Select(file => file.Key)];

    /// <summary>Why a file of this code is not taken now; null when it is.</summary>
    public static Problem? WhyClosed(Dossier dossier, string code, Setting setting) =>
        dossier.Case.State == CaseState.Documents && Revisions.Open(dossier) is null ? null : Revisions.WhyClosed(dossier, code, setting);

    /// <summary>The mandatory documents that are missing or refused, one problem each.</summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Round round) =>
    [
        .. from item in Checklist(dossier, round)
           where item.IsMandatory && Counting(dossier, item).Count < item.MinFiles
           select new Problem("document.missing", Field: item.Code,
               Args: [item.MinFiles.ToString(CultureInfo.InvariantCulture), Counting(dossier, item).Count.ToString(CultureInfo.InvariantCulture)]),
    ];

    /// <summary>
    /// Takes in one file, on whichever road the news of it came; the same upload again changes nothing. A file that is
    /// wrong is kept as refused, with the reason.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="code">Code of the checklist.</param>
    /// <param name="upload">Name of the blob.</param>
    /// <param name="fileName">What the applicant called it.</param>
    /// <param name="inspected">What the file is, or what is wrong with it.</param>
    /// <param name="setting">The round and the time.</param>
    public static Result<Change> Receive(Dossier dossier, string code, string upload, string fileName, Result<DocumentFacts> inspected, Setting setting)
    {
        var files = dossier.All<StoredDocument>().Where(file => file.Code == code).ToList();
        if (files.Find(file => file.Upload == upload) is { } known)
            return Change.None(dossier, dossier.Case.Owner, setting.Now, Settled(known));
        if (WhyClosed(dossier, code, setting) is { } closed)
            return closed;
        if (Checklist(Revisions.AsSent(dossier), setting.Round).All(item => item.Code != code))
            return new Problem("document.unknown", ProblemKind.NotFound, code);

        var refusal = inspected.IsOk ? Twin(dossier, code, inspected.Value) : inspected.Problems[0] with { Field = code };
        var file = new StoredDocument(
            code, files.Count + 1, upload, Shown(fileName),
            refusal is null ? DocumentState.Accepted : DocumentState.Refused,
            inspected.IsOk ? inspected.Value : null, refusal, setting.Now);

        var change = dossier.By(dossier.Case.Owner, setting.Now);
        return (Revisions.Open(dossier) is { } open ? change.Put(open with { Files = [.. open.Files, file.Key] }) : change)
            .Put(file)
            .Log("document.received", null,
                ("code", code), ("turn", file.Turn.ToString(CultureInfo.InvariantCulture)), ("state", file.State.ToString()),
                ("sha256", file.Facts?.Sha256 ?? ""), ("refusal", refusal?.Code ?? ""))
            .Tell(Settled(file));
    }

    public static CaseEvent Settled(StoredDocument file) =>
        new(file.State == DocumentState.Accepted ? CaseHappening.DocumentSettled : CaseHappening.DocumentRefused, file.Code, file.Turn);

    /// <summary>The same bytes may not stand for two documents.</summary>
    private static Problem? Twin(Dossier dossier, string code, DocumentFacts facts) =>
        dossier.All<StoredDocument>().FirstOrDefault(file =>
            file.State == DocumentState.Accepted && file.Facts?.Sha256 == facts.Sha256 && !Revisions.IsSetAside(Revisions.AsSent(dossier), file)) is { } twin
            ? new("document.duplicate", Field: code, Args: [twin.Code])
            : null;

    /// <summary>A name fit to be shown: no control characters or paths, at most 120 characters.</summary>
    private static string Shown(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return name.Length <= 120 ? name : name[..120];
    }
}
