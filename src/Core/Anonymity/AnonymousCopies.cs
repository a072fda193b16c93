using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Anonymity;

/// <summary>What the panel of a blind case gets to see of a file.</summary>
/// <param name="File">Key of the applicant's file.</param>
/// <param name="Copy">Turn of the copy that is shown in its place; null when it is shown as it is, since nothing in it says who
/// the applicant is.</param>
/// <param name="By">Id of the administrator who saw to it.</param>
/// <param name="At">When.</param>
public sealed record AnonymousFile(string File, int? Copy, string By, DateTimeOffset At) : IFoundPart
{
    /// <summary>Whether it was taken back: the file is to be prepared anew.</summary>
    public bool IsBack { get; init; }

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
        .. DocumentRules.Checklist(dossier, round).Where(item => !item.NamesPeople)
            .SelectMany(item => DocumentRules.Counting(dossier, item)),
    ];

    /// <summary>Those of them that nobody has seen to; none in a case that is not blind.</summary>
    public static IReadOnlyList<StoredDocument> Missing(Dossier dossier, Round round) =>
        Blindness.Of(dossier) is null ? [] : [.. Files(dossier, round).Where(file => Seen(dossier, file) is null)];

    /// <summary>The file as the panel gets it, under a name that says nothing; null while it gets none.</summary>
    public static StoredDocument? Seen(Dossier dossier, StoredDocument file)
    {
        var neutral = file with { FileName = NameOf(file) };
        return Of(dossier, file) switch
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

    /// <summary>What was done for the file; null while nothing is.</summary>
    public static AnonymousFile? Of(Dossier dossier, StoredDocument file) =>
        dossier.Find<AnonymousFile>(AnonymousFile.KeyOf(file.Key)) is { IsBack: false } seen ? seen : null;

    /// <summary>The name by which a copy is brought with others at once: that of the file in the panel's eyes.</summary>
    public static string NameOf(StoredDocument file) => string.Create(CultureInfo.InvariantCulture, $"{file.Code}-{file.Turn}");

    /// <summary>The file that a copy of this name is of ("D-STORY-1 tertutup.jpg"); null for a name that says none.</summary>
    public static StoredDocument? Named(Dossier dossier, string name, Round round) => Files(dossier, round).FirstOrDefault(file =>
        name.StartsWith(NameOf(file), StringComparison.OrdinalIgnoreCase)
        && !name.Skip(NameOf(file).Length).Take(1).Any(char.IsAsciiDigit));

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
        return refusal is null ? change.Put(new AnonymousFile(of, copy.Turn, who, setting.Now)) : change;
    }

    /// <summary>Lets the panel see files as they are; doing so again changes nothing. <c>copies.none</c> when none is named.</summary>
    public static Result<Change> ShowAsTheyAre(Dossier dossier, string who, IReadOnlyList<string> files, Setting setting)
    {
        if (files.Count == 0)
            return new Problem("copies.none", Field: "asli");
        if (files.Select(file => CopiesMustBeOpen(dossier, file, setting.Round)).OfType<Problem>().FirstOrDefault() is { } closed)
            return closed;

        var fresh = Those(dossier, files).Where(file => Of(dossier, file) is not { Copy: null }).Select(file => file.Key).ToList();
        var change = fresh.Aggregate(dossier.By(who, setting.Now), (so, file) => so.Put(new AnonymousFile(file, null, who, setting.Now)));
        return fresh.Count == 0 ? change : change.Log("copies.plain", null, ("files", string.Join(' ', fresh)));
    }

    /// <summary>
    /// Takes files back that were to be shown as they are: the panel sees them no more until they are prepared; doing so again changes
    /// nothing. <c>copies.none</c> when none is named.
    /// </summary>
    public static Result<Change> TakeBack(Dossier dossier, string who, IReadOnlyList<string> files, Setting setting)
    {
        if (files.Count == 0)
            return new Problem("copies.none", Field: "kembali");
        if (files.Select(file => CopiesMustBeOpen(dossier, file, setting.Round)).OfType<Problem>().FirstOrDefault() is { } closed)
            return closed;

        var shown = Those(dossier, files).Select(file => Of(dossier, file)).OfType<AnonymousFile>()
            .Where(seen => seen.Copy is null).ToList();
        var change = shown.Aggregate(dossier.By(who, setting.Now), (so, seen) => so.Put(seen with { IsBack = true }));
        return shown.Count == 0 ? change : change.Log("copies.back", null, ("files", string.Join(' ', shown.Select(seen => seen.File))));
    }

    private static IEnumerable<StoredDocument> Those(Dossier dossier, IReadOnlyList<string> files) =>
        files.Distinct().Select(dossier.Find<StoredDocument>).OfType<StoredDocument>();

    private static bool IsOriginal(Dossier dossier, DocumentFacts facts) =>
        dossier.All<StoredDocument>().Any(file => file.Code != DocumentCode.AnonymousCopy && file.Facts?.Sha256 == facts.Sha256);
}
