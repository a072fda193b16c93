using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;

namespace Ovop.Core.Anonymity;

/// <summary>What the panel of a blind case gets to see of a file.</summary>
/// <param name="File">Key of the applicant's file.</param>
/// <param name="Copy">Turn of the copy that is shown in its place; null when it is shown as it is, since nothing in it says who
/// the applicant is.</param>
/// <param name="By">Id of the administrator who saw to it.</param>
/// <param name="At">When.</param>
public sealed record AnonymousFile(string File, int? Copy, string By, DateTimeOffset At) : IFoundPart
{
    public string Key => KeyOf(File);

    public string Identity => "";

    public static string KeyOf(string file) => $"anonymous-{file}";
}

/// <summary>Copies without names, made by the office; they come in as documents do.</summary>
public static class AnonymousCopies
{
    private static readonly CaseState[] Open = [CaseState.Screening, CaseState.Review, CaseState.Consensus];

    /// <summary>The applicant's files that a panel sees, one way or the other.</summary>
    public static IReadOnlyList<StoredDocument> Files(Dossier dossier, Round round) =>
    [
        .. DocumentRules.Checklist(dossier, round).Where(item => !Identity.Cards.Contains(item.Code))
            .SelectMany(item => DocumentRules.Counting(dossier, item)),
    ];

    /// <summary>Those of them that nobody has seen to; none in a case that is not blind.</summary>
    public static IReadOnlyList<StoredDocument> Missing(Dossier dossier, Round round) =>
        Blindness.Of(dossier) is null ? [] : [.. Files(dossier, round).Where(file => Seen(dossier, file) is null)];

    /// <summary>The file as the panel gets it, under a name that says nothing; null while it gets none.</summary>
    public static StoredDocument? Seen(Dossier dossier, StoredDocument file)
    {
        var neutral = file with { FileName = string.Create(CultureInfo.InvariantCulture, $"{file.Code}-{file.Turn}") };
        return dossier.Find<AnonymousFile>(AnonymousFile.KeyOf(file.Key)) switch
        {
            null => null,
            { Copy: null } => neutral,
            { Copy: { } turn } => CopyOf(dossier, turn) is { IsUsable: true } copy
                ? neutral with
                {
                    Upload = copy.Upload,
                    Facts = copy.Facts,
                    Scan = copy.Scan,
                    Home = copy.Home,
                    Under = DocumentCode.AnonymousCopy,
                }
                : null,
        };
    }

    public static StoredDocument? CopyOf(Dossier dossier, int turn) =>
        dossier.All<StoredDocument>().FirstOrDefault(file => file.Code == DocumentCode.AnonymousCopy && file.Turn == turn);

    /// <summary>A copy may be as large as the file.</summary>
    public static DocumentLimits LimitsOf(Dossier dossier, string file, Round round) =>
        dossier.Find<StoredDocument>(file) is { } known && DocumentRules.Find(dossier, round, known.Code) is { } item
            ? DocumentLimits.Of(item)
            : DocumentLimits.Default;

    /// <summary>Why nothing can be done about this file now; null when something can. <c>copies.state</c>, <c>copies.file</c>.</summary>
    public static Problem? CopiesMustBeOpen(Dossier dossier, string file, Round round) =>
        CaseHold.CaseMustNotBeHeld(dossier)
        ?? (Blindness.Of(dossier) is null || !Open.Contains(dossier.Case.State) ? new("copies.state", ProblemKind.Conflict)
        : Files(dossier, round).All(known => known.Key != file) ? new("copies.file", ProblemKind.NotFound, "berkas")
        : null);

    /// <summary>
    /// Takes in the copy of a file; the same upload again changes nothing. What cannot be read is kept as refused, with the
    /// reason.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="who">Id of the administrator.</param>
    /// <param name="of">Key of the applicant's file.</param>
    /// <param name="upload">Name of the blob.</param>
    /// <param name="inspected">What the copy is, or what is wrong with it.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="scan">What a scanner says of it so far.</param>
    public static Result<Change> Receive(
        Dossier dossier, string who, string of, string upload, Result<DocumentFacts> inspected, Setting setting, ScanAnswer scan)
    {
        var copies = dossier.All<StoredDocument>().Where(file => file.Code == DocumentCode.AnonymousCopy).ToList();
        if (copies.Exists(copy => copy.Upload == upload))
            return Change.None(dossier, who, setting.Now);
        if (CopiesMustBeOpen(dossier, of, setting.Round) is { } closed)
            return closed;

        var refusal = !inspected.IsOk ? inspected.Problems[0] with { Field = "salinan" }
            : IsOriginal(dossier, inspected.Value) ? new Problem("copies.same", Field: "salinan")
            : null;
        var copy = new StoredDocument(
            DocumentCode.AnonymousCopy, copies.Count + 1, upload, $"anonim-{copies.Count + 1}",
            refusal is null ? DocumentState.Accepted : DocumentState.Refused,
            inspected.IsOk ? inspected.Value : null, refusal, setting.Now)
        { Scan = refusal is null ? scan.At(setting.Now) : null };

        var change = dossier.By(who, setting.Now).Put(copy).Log("document.received", null,
            ("code", DocumentCode.AnonymousCopy), ("turn", copy.Turn.ToString(CultureInfo.InvariantCulture)), ("state", $"{copy.State}"),
            ("sha256", copy.Facts?.Sha256 ?? ""), ("refusal", refusal?.Code ?? ""), ("scan", $"{copy.Scan?.State}"), ("of", of));
        return refusal is null ? Completed(change.Put(new AnonymousFile(of, copy.Turn, who, setting.Now)), setting) : change;
    }

    /// <summary>Lets the panel see files as they are; doing so again changes nothing. <c>copies.none</c> when none is named.</summary>
    public static Result<Change> ShowAsTheyAre(Dossier dossier, string who, IReadOnlyList<string> files, Setting setting)
    {
        if (files.Count == 0)
            return new Problem("copies.none", Field: "asli");
        if (files.Select(file => CopiesMustBeOpen(dossier, file, setting.Round)).OfType<Problem>().FirstOrDefault() is { } closed)
            return closed;

        var fresh = files.Where(file => dossier.Find<AnonymousFile>(AnonymousFile.KeyOf(file)) is not { Copy: null }).ToList();
        var change = fresh.Aggregate(dossier.By(who, setting.Now), (so, file) => so.Put(new AnonymousFile(file, null, who, setting.Now)));
        return fresh.Count == 0 ? change : Completed(change.Log("copies.plain", null, ("files", string.Join(' ', fresh))), setting);
    }

    /// <summary>Has the case go on when nothing is missing any more and it waited for that.</summary>
    internal static Change Completed(Change change, Setting setting) =>
        change.Case.Wait?.For == BlindStage.For && Missing(change.After, setting.Round).Count == 0
            ? change.Wake(Waking.CopiesComplete, null)
            : change;

    /// <summary>The same, after a scanner has spoken.</summary>
    public static Result<Change> Scanned(Result<Change> scanned, Setting setting) =>
        scanned.TryGet(out var change) && !change.IsEmpty ? Completed(change, setting) : scanned;

    private static bool IsOriginal(Dossier dossier, DocumentFacts facts) =>
        dossier.All<StoredDocument>().Any(file => file.Code != DocumentCode.AnonymousCopy && file.Facts?.Sha256 == facts.Sha256);
}
