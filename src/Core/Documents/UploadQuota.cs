using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents;

/// <summary>How much one application may bring in all, replaced and refused files included: far more than an honest one needs.</summary>
public static class UploadQuota
{
    /// <summary>Files of one document of the checklist.</summary>
    public const int MostOfOne = 60;

    /// <summary>Files of all documents.</summary>
    public const int MostFiles = 300;

    /// <summary>Bytes of all files that could be read.</summary>
    public const long MostBytes = 600L * 1024 * 1024;

    /// <summary><c>document.many.one</c>, <c>document.many</c> or <c>document.much</c>; null while more may come.</summary>
    public static Problem? FilesMustBeFew(Dossier dossier, string code)
    {
        var files = dossier.All<StoredDocument>().Where(file => file.Code != DocumentCode.AnonymousCopy).ToList();
        return files.Count(file => file.Code == code) >= MostOfOne ? Full("document.many.one", code, MostOfOne)
            : files.Count >= MostFiles ? Full("document.many", code, MostFiles)
            : BytesMustFit(dossier, code, 1);
    }

    /// <summary><c>document.much</c> when so many bytes more are too many; null while they may come.</summary>
    public static Problem? BytesMustFit(Dossier dossier, string code, long more) =>
        dossier.All<StoredDocument>().Where(file => file.Code != DocumentCode.AnonymousCopy).Sum(file => file.Facts?.Bytes ?? 0)
            + more > MostBytes
            ? Full("document.much", code, MostBytes / 1024 / 1024)
            : null;

    private static Problem Full(string what, string code, long most) =>
        new(what, ProblemKind.Conflict, code, most.ToString(CultureInfo.InvariantCulture));
}
