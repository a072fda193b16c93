using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents;

/// <summary>Which documents a dossier needs, which it has, and what happens to one that arrives.</summary>
public static class DocumentRules
{
    /// <summary>What the trail says when a file was given its date: from then on it is accepted.</summary>
    public const string DatedEntry = "document.dated";

    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    /// <summary>The checklist of this application: its commodity's, by whether the ware touches food and by the legal form.</summary>
    public static IReadOnlyList<ChecklistItem> Checklist(Dossier dossier, Round round)
    {
        var form = ApplicationForm.Of(dossier);
        return dossier.Case.Commodity is { } commodity
            ? round.Checklist.For(commodity, touchesFood: form["wadah_pangan"] == "ya", form["bentuk_usaha"])
            : [];
    }

    public static ChecklistItem? Find(Dossier dossier, Round round, string code) =>
        Checklist(dossier, round).FirstOrDefault(item => item.Code == code);

    /// <summary>The files of a code that count now, as they are laid out: of a document that is one file, only the latest.</summary>
    public static IReadOnlyList<StoredDocument> Counting(Dossier dossier, ChecklistItem item)
    {
        var files = CountingFrom(dossier, item.Code);
        return item.MinFiles > 1 ? PhotoAlbum.Laid(dossier, item.Code, files.Where(file => file.IsUsable))
            : files is [.., { IsUsable: true } latest] ? [latest]
            : [];
    }

    /// <summary>Keys of all files that count now.</summary>
    public static IReadOnlyList<string> CountingKeys(Dossier dossier, Round round) =>
        [.. Checklist(dossier, round).SelectMany(item => Counting(dossier, item)).Select(file => file.Key)];

    /// <summary>What stands in the way of the mandatory documents, one problem each, with the document's code as its field.</summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Round round) =>
    [
        .. from item in Checklist(dossier, round)
           where item.IsMandatory
           let counting = Counting(dossier, item).Count
           where counting < item.MinFiles
           select WhatIsMissing(item, counting, CountingFrom(dossier, item.Code) is [.., var latest] ? latest : null),
    ];

    /// <summary>
    /// <c>form.commodity.fixed</c> once there are documents, which were asked for by the commodity, or <c>form.commodity.round</c> for
    /// one that the round does not know; null when these answers may take the place of the draft's.
    /// </summary>
    public static Problem? CommodityMustFit(Dossier dossier, ApplicationForm form, Round round) =>
        dossier.Case.Commodity is { } chosen && form.Commodity != chosen && dossier.All<StoredDocument>().Any()
            ? new("form.commodity.fixed", ProblemKind.Conflict, "komoditi")
        : form.Commodity is { } ware && !round.Commodities.Contains(ware) ? new("form.commodity.round", Field: "komoditi")
        : null;

    /// <summary>Why no file of this code can be received now; null when one can.</summary>
    public static Problem? FilesMustBeAwaited(Dossier dossier, string code, Setting setting) =>
        DocumentMustBeOpen(dossier, code, setting) ?? UploadQuota.FilesMustBeFew(dossier, code);

    internal static Problem? DocumentMustBeOpen(Dossier dossier, string code, Setting setting) =>
        CaseHold.CaseMustNotBeHeld(dossier)
        ?? (dossier.Case.State == CaseState.Documents && Revisions.Open(dossier) is null
            ? null
            : Revisions.SectionMustBeOpen(dossier, code, setting) is not { } closed ? null
            : closed.Code == "revision.section" && IsAskedAnew(dossier, code, setting.Round) ? null
            : closed);

    /// <summary>
    /// Whether the open revision's answers make a document mandatory that was not: it comes with them, though nobody named it.
    /// </summary>
    public static bool IsAskedAnew(Dossier dossier, string code, Round round) =>
        Find(Revisions.AsSent(dossier), round, code) is { IsMandatory: true } && Find(dossier, round, code) is not { IsMandatory: true };

    /// <summary>
    /// Takes in one file, on whichever road the news of it came; the same upload again changes nothing, nor does the same file. A file
    /// that is wrong is kept as refused, with the reason.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="code">Code of the checklist.</param>
    /// <param name="upload">Name of the blob.</param>
    /// <param name="fileName">What the applicant called it.</param>
    /// <param name="inspected">What the file is, or what is wrong with it.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="stated">The date that the applicant stated for an expiring document (see <see cref="Validity"/>).</param>
    /// <param name="scan">What a scanner says of it so far.</param>
    public static Result<Change> Receive(
        Dossier dossier, string code, string upload, string fileName, Result<DocumentFacts> inspected,
        Setting setting, DateOnly? stated = null, ScanAnswer scan = default)
    {
        var files = FilesOf(dossier, code);
        if (files.FirstOrDefault(file => file.Upload == upload) is { } known)
            return Change.None(dossier, People.Applicant, setting.Now, Told(known));
        if (FilesMustBeAwaited(dossier, code, setting) is { } closed)
            return closed;
        if (Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
            return Unknown with { Field = code };

        if (inspected.TryGet(out var facts) && SameBytes.SentBefore(dossier, item, facts, Shown(fileName)) is { } same)
            return Change.None(dossier, People.Applicant, setting.Now, Told(same));

        var until = item.Expires ? Validity.Until(item, stated, setting) : null;
        var refusal = !inspected.IsOk ? inspected.Problems[0] with { Field = code }
            : item.ArePhotos && inspected.Value.Kind == ContentKind.Pdf ? ContentProblems.Photo with { Field = code }
            : until is { IsOk: false } ? until.Problems[0]
            : SameBytes.MustBeNewTo(dossier, item, inspected.Value);
        var file = new StoredDocument(
            code, files.Count + 1, upload, Shown(fileName),
            refusal is null ? DocumentState.Accepted : DocumentState.Refused,
            inspected.IsOk ? inspected.Value : null, refusal, setting.Now)
        {
            ValidUntil = until is { IsOk: true } ? until.Value : null,
            Scan = refusal is null || Validity.IsOfTheDate(refusal) ? scan.At(setting.Now) : null,
        };

        var change = dossier.ByApplicant(setting);
        return Tell((Revisions.Open(dossier) is { } open ? change.Put(open with { Files = [.. open.Files, file.Key] }) : change)
            .Put(file)
            .Log("document.received", null,
                ("code", code), ("turn", Number(file.Turn)), ("state", file.State.ToString()),
                ("sha256", file.Facts?.Sha256 ?? ""), ("refusal", refusal?.Code ?? ""), ("scan", file.Scan?.State.ToString() ?? "")), file);
    }

    /// <summary>The latest file of a document where its date alone is still to be given; null where nothing is.</summary>
    public static StoredDocument? Undated(Dossier dossier, string code, Setting setting) =>
        DocumentMustBeOpen(dossier, code, setting) is null && CountingFrom(dossier, code) is [.., { IsUndated: true } latest]
            ? latest
            : null;

    /// <summary>Gives an <see cref="Undated"/> file its date, so that it need not come again.</summary>
    public static Result<Change> Date(Dossier dossier, string code, DateOnly? stated, Setting setting)
    {
        if (Undated(dossier, code, setting) is not { } file || Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
            return Unknown with { Field = code };

        var until = Validity.Until(item, stated, setting);
        if (!until.IsOk)
            return until.Problems[0];
        if (SameBytes.MustBeNewTo(dossier, item, file.Facts!) is { } twin)
            return twin;

        var dated = file with { State = DocumentState.Accepted, Refusal = null, ValidUntil = until.Value };
        return Tell(dossier.ByApplicant(setting).Put(dated)
            .Log(DatedEntry, null, ("code", code), ("turn", Number(file.Turn)), ("until", Validity.Iso(until.Value))), dated);
    }

    /// <summary>Records what a scanner says of a file that awaits it; whatever is said of another changes nothing.</summary>
    public static Result<Change> Scanned(Dossier dossier, string upload, ScanAnswer answer, Setting setting)
    {
        if (dossier.All<StoredDocument>().FirstOrDefault(file => file.Upload == upload) is not { } file)
            return Unknown;
        if (!file.AwaitsScan || file.Scan!.State == answer.State)
            return Change.None(dossier, People.System, setting.Now, Told(file));

        var scanned = file with { Scan = answer.At(setting.Now) };
        return Tell(dossier.By(People.System, setting.Now)
            .Put(scanned)
            .Log("document.scanned", null,
                ("code", file.Code), ("turn", Number(file.Turn)), ("scan", answer.State.ToString()), ("why", answer.Why ?? "")), scanned);
    }

    /// <summary>What is known to have happened to a file: nothing while its scan is open.</summary>
    public static IReadOnlyList<CaseEvent> Told(StoredDocument file) => file.AwaitsScan ? []
        : [new(file.IsUsable ? CaseEventKind.DocumentSettled : CaseEventKind.DocumentRefused, file.Code, file.Turn)];

    private static Change Tell(Change change, StoredDocument file) => Told(file).Aggregate(change, (so, happened) => so.Tell(happened));

    private static IReadOnlyList<StoredDocument> FilesOf(Dossier dossier, string code) =>
        [.. dossier.All<StoredDocument>().Where(file => file.Code == code).OrderBy(file => file.Turn)];

    /// <summary>The files of a code without those that came with a revision that was not sent, or were taken back.</summary>
    internal static IReadOnlyList<StoredDocument> CountingFrom(Dossier dossier, string code) =>
        [.. FilesOf(dossier, code).Where(file => file.State != DocumentState.TakenBack && !Revisions.IsSetAside(dossier, file.Key))];

    private static Problem WhatIsMissing(ChecklistItem item, int counting, StoredDocument? latest) =>
        latest is { AwaitsScan: true } ? ScanProblems.Unscanned with { Field = item.Code }
        : latest is { Refusal: null, Fault: { } found } ? found with { Field = item.Code }
        : item.MinFiles == 1 && latest is { Refusal: { } refusal } ? refusal with { Field = item.Code }
        : new("document.missing", Field: item.Code, Args: [Number(item.MinFiles), Number(counting)]);

    /// <summary>A name fit to be shown: on one line, without unseen characters or paths, at most 120 characters.</summary>
    private static string Shown(string fileName)
    {
        var name = string.Concat(TypedText.Of(fileName.Split('/', '\\')[^1]).Where(letter => !char.IsControl(letter))).Trim();
        return name.Length <= 120 ? name : name[..120];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
