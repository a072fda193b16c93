using Ovop.Core.Cases;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents;

/// <summary>Files of a case that are the same to the last byte.</summary>
public static class SameBytes
{
    /// <summary>The other documents that the file stands for as well: one scan may prove two things, and is told to prove both.</summary>
    public static IReadOnlyList<string> AlsoSentAs(Dossier dossier, StoredDocument file) => file.Facts is not { } facts ? []
        : [.. dossier.All<StoredDocument>().Where(other => other.Code != file.Code && Are(dossier, other, facts))
            .Select(other => other.Code).Distinct()];

    /// <summary>
    /// <c>document.duplicate</c> where several files are asked for and one is of these bytes: twice the same is not two photos.
    /// </summary>
    public static Problem? MustBeNewTo(Dossier dossier, ChecklistItem item, DocumentFacts facts) =>
        item.MinFiles > 1 && dossier.All<StoredDocument>().Any(file => file.Code == item.Code && Are(dossier, file, facts))
            ? new("document.duplicate", Field: item.Code, Args: [item.Code])
            : null;

    /// <summary>
    /// The file that counts, or awaits its scan, and was sent under this name with these bytes, as by a button that is pressed twice; null
    /// for none, where the file may have come for another date, and where one that was sent before is asked for anew.
    /// </summary>
    public static StoredDocument? SentBefore(Dossier dossier, ChecklistItem item, DocumentFacts facts, string name) => item.Expires ? null
        : DocumentRules.CountingFrom(Revisions.AsSent(dossier), item.Code).TakeLast(item.MinFiles > 1 ? int.MaxValue : 1).FirstOrDefault(
            file => file.FileName == name && (file.IsUsable || file.AwaitsScan) && Are(dossier, file, facts)
                && (Revisions.Open(dossier) is not { } open || open.Files.Contains(file.Key)));

    private static bool Are(Dossier dossier, StoredDocument file, DocumentFacts facts) =>
        file.State == DocumentState.Accepted && file.Facts?.Sha256 == facts.Sha256
            && !Revisions.IsSetAside(Revisions.AsSent(dossier), file.Key);
}
