using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Visit;

/// <summary>What a visitor photographed; the files come in as documents do and are evidence, never public.</summary>
public static class VisitPhotos
{
    public const string Field = "foto";

    /// <summary>The most that one visit may bring.</summary>
    public const int Most = 8;

    /// <summary>Those that were accepted and are not infected, in the order of their arrival.</summary>
    public static IReadOnlyList<StoredDocument> Usable(Dossier dossier) => [.. All(dossier).Where(photo => photo.IsUsable)];

    /// <summary>Why no photo can be received now; null when one can.</summary>
    public static Problem? ReportMustBeOpen(Dossier dossier) =>
        CaseHold.CaseMustNotBeHeld(dossier) ?? (VisitStage.Of(dossier) is not { Report: null } ? new("link.over", ProblemKind.Conflict)
        : Usable(dossier).Count >= Most
            ? new("visit.photos.full", ProblemKind.Conflict, Field, [Most.ToString(CultureInfo.InvariantCulture)])
        : null);

    /// <summary>Takes in one file; the same upload again changes nothing. What is no picture is kept as refused, with the reason.</summary>
    /// <param name="dossier">The case.</param>
    /// <param name="upload">Name of the blob.</param>
    /// <param name="fileName">What the visitor's phone called it.</param>
    /// <param name="inspected">What the file is, or what is wrong with it.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="scan">What a scanner says of it so far.</param>
    public static Result<Change> Receive(
        Dossier dossier, string upload, string fileName, Result<DocumentFacts> inspected, Setting setting, ScanAnswer scan)
    {
        if (All(dossier).Any(photo => photo.Upload == upload))
            return Change.None(dossier, VisitStage.Of(dossier)!.Visitor.Id, setting.Now);
        if (ReportMustBeOpen(dossier) is { } closed)
            return closed;

        var refusal = !inspected.IsOk ? inspected.Problems[0] with { Field = Field }
            : inspected.Value.Kind is not (ContentKind.Jpeg or ContentKind.Png) ? new("visit.photos.kind", Field: Field)
            : All(dossier).Any(photo => photo.State == DocumentState.Accepted && photo.Facts?.Sha256 == inspected.Value.Sha256)
                ? new Problem("visit.photos.same", Field: Field)
            : null;
        var photo = new StoredDocument(
            DocumentCode.VisitPhoto, All(dossier).Count + 1, upload, Path.GetFileName(fileName),
            refusal is null ? DocumentState.Accepted : DocumentState.Refused,
            inspected.IsOk ? inspected.Value : null, refusal, setting.Now)
        { Scan = refusal is null ? scan.At(setting.Now) : null };

        return dossier.By(VisitStage.Of(dossier)!.Visitor.Id, setting.Now)
            .Put(photo)
            .Log("document.received", null,
                ("code", DocumentCode.VisitPhoto), ("turn", photo.Turn.ToString(CultureInfo.InvariantCulture)), ("state", $"{photo.State}"),
                ("sha256", photo.Facts?.Sha256 ?? ""), ("refusal", refusal?.Code ?? ""), ("scan", $"{photo.Scan?.State}"));
    }

    private static IReadOnlyList<StoredDocument> All(Dossier dossier) =>
        [.. dossier.All<StoredDocument>().Where(file => file.Code == DocumentCode.VisitPhoto)];
}
