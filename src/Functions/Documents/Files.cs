using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Documents;

/// <summary>Where a document stands in the checklist.</summary>
internal enum Standing { None, Refused, TooFew, Accepted }

/// <summary>The files of a case as its pages look at them.</summary>
internal static class Files
{
    /// <summary>Whether the applicant may send this document now.</summary>
    public static bool Takes(this Dossier dossier, string code, Setting setting) => DocumentRules.WhyClosed(dossier, code, setting) is null;

    /// <summary>All versions of a document, the latest last.</summary>
    public static IReadOnlyList<StoredDocument> FilesOf(this Dossier dossier, string code) =>
        [.. dossier.All<StoredDocument>().Where(file => file.Code == code).OrderBy(file => file.Turn)];

    public static Standing StandingOf(this Dossier dossier, ChecklistItem item) =>
        DocumentRules.Counting(dossier, item).Count >= item.MinFiles ? Standing.Accepted
        : dossier.FilesOf(item.Code) is not [.., var latest] ? Standing.None
        : latest.State == DocumentState.Refused ? Standing.Refused
        : Standing.TooFew;
}
