using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Functions.Documents;

/// <summary>Where a document stands in the checklist.</summary>
internal enum FileState { None, Refused, TooFew, Scanning, Accepted }

/// <summary>The files of a case as its pages look at them.</summary>
internal static class Files
{
    /// <summary>All versions of a document, the latest last.</summary>
    public static IReadOnlyList<StoredDocument> FilesOf(this Dossier dossier, string code) =>
        [.. dossier.All<StoredDocument>().Where(file => file.Code == code).OrderBy(file => file.Turn)];

    public static FileState StateOf(this Dossier dossier, ChecklistItem item) =>
        DocumentRules.Counting(dossier, item).Count >= item.MinFiles ? FileState.Accepted
        : dossier.FilesOf(item.Code) is not [.., var latest] ? FileState.None
        : latest.AwaitsScan ? FileState.Scanning
        : latest.Fault is not null ? FileState.Refused
        : FileState.TooFew;
}
