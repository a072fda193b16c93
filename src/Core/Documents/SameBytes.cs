using Ovop.Core.Cases;
using Ovop.Core.Forms;

namespace Ovop.Core.Documents;

/// <summary>Files of a case that are the same to the last byte.</summary>
public static class SameBytes
{
    /// <summary>The other documents that the file stands for as well: one scan may prove two things, and is told to prove both.</summary>
    public static IReadOnlyList<string> AlsoSentAs(Dossier dossier, StoredDocument file) => file.Facts is not { } facts ? []
        : [.. dossier.All<StoredDocument>().Where(other => other.Code != file.Code && Are(dossier, other, facts))
            .Select(other => other.Code).Distinct()];

    /// <summary><c>document.duplicate</c> where the document has a file of these bytes: twice the same is not two photos.</summary>
    public static Problem? MustBeNewTo(Dossier dossier, string code, DocumentFacts facts) =>
        dossier.All<StoredDocument>().Any(file => file.Code == code && Are(dossier, file, facts))
            ? new("document.duplicate", Field: code, Args: [code])
            : null;

    private static bool Are(Dossier dossier, StoredDocument file, DocumentFacts facts) =>
        file.State == DocumentState.Accepted && file.Facts?.Sha256 == facts.Sha256
            && !Revisions.IsSetAside(Revisions.AsSent(dossier), file.Key);
}
