using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Documents;

/// <summary>Where a document stands in the checklist.</summary>
internal enum Standing { None, Refused, TooFew, Scanning, Accepted }

/// <summary>The files of a case as its pages look at them.</summary>
internal static class Files
{
    /// <summary>All versions of a document, the latest last.</summary>
    public static IReadOnlyList<StoredDocument> FilesOf(this Dossier dossier, string code) =>
        [.. dossier.All<StoredDocument>().Where(file => file.Code == code).OrderBy(file => file.Turn)];

    public static Standing StandingOf(this Dossier dossier, ChecklistItem item) =>
        DocumentRules.Counting(dossier, item).Count >= item.MinFiles ? Standing.Accepted
        : dossier.FilesOf(item.Code) is not [.., var latest] ? Standing.None
        : latest.AwaitsScan ? Standing.Scanning
        : latest.Fault is not null ? Standing.Refused
        : Standing.TooFew;
}
