using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents;

/// <summary>The latest upload of a document that was taken away because more was put than may be; the applicant is told.</summary>
/// <param name="Code">Which document of the checklist.</param>
/// <param name="Upload">Name of the upload.</param>
/// <param name="Why">What <see cref="UploadBounds.MustBeAsAnnounced"/> said.</param>
/// <param name="At">When it was taken away.</param>
public sealed record RemovedUpload(string Code, string Upload, Problem Why, DateTimeOffset At) : IPlainPart
{
    public string Key => KeyOf(Code);

    public static string KeyOf(string code) => $"removed-{code}";
}

/// <summary>What a browser may put into storage by itself: a grant bounds neither length nor number, so what came is measured.</summary>
public static class UploadBounds
{
    /// <summary>
    /// <c>document.over</c> (arguments: kilobytes granted and put), <c>document.toobig</c>, <c>document.much</c>, or
    /// <c>document.unknown</c> where no such document is asked for; null while all of it may stay.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="code">Code of the checklist.</param>
    /// <param name="granted">Bytes that were announced.</param>
    /// <param name="put">Bytes that lie there, those of unfinished blocks included.</param>
    /// <param name="all">Bytes that lie there of all uploads of the case, this one included.</param>
    /// <param name="setting">The round.</param>
    public static Problem? MustBeAsAnnounced(Dossier dossier, string code, long granted, long put, long all, Setting setting)
    {
        var item = DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code);
        if (item is null && code != DocumentCode.VisitPhoto)
            return new("document.unknown", ProblemKind.NotFound, code);

        var limits = item is null ? DocumentLimits.Default : DocumentLimits.Of(item);
        return put > limits.MaxBytes ? ContentProblems.TooBig(limits) with { Field = code }
            : put > granted ? new("document.over", ProblemKind.Conflict, code, Kilobytes(granted), Kilobytes(put))
            : UploadQuota.BytesMustFit(dossier, code, all);
    }

    /// <summary>Notes that an upload was taken away; the same upload is noted once.</summary>
    public static Result<Change> Remove(Dossier dossier, string code, string upload, long bytes, Problem why, DateTimeOffset now) =>
        Removed(dossier, code, upload) is not null
            ? Change.None(dossier, People.System, now)
            : dossier.By(People.System, now)
                .Put(new RemovedUpload(code, upload, why, now))
                .Log("upload.removed", null, ("code", code), ("bytes", bytes.ToString(CultureInfo.InvariantCulture)), ("why", why.Code));

    /// <summary>What became of this very upload; null when it was not taken away.</summary>
    public static RemovedUpload? Removed(Dossier dossier, string code, string upload) =>
        dossier.Find<RemovedUpload>(RemovedUpload.KeyOf(code)) is { } removed && removed.Upload == upload ? removed : null;

    /// <summary>What the applicant is to be told: nothing has come of the document since.</summary>
    public static IReadOnlyList<RemovedUpload> Told(Dossier dossier) =>
        [.. dossier.All<RemovedUpload>()
            .Where(removed => removed.Code != DocumentCode.VisitPhoto)
            .Where(removed => !dossier.All<StoredDocument>().Any(file => file.Code == removed.Code && file.ReceivedAt > removed.At))];

    private static string Kilobytes(long bytes) => ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture);
}
