using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Disclosure;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Stars;
using Ovop.Core.Visit;

namespace Ovop.Verify;

/// <summary>Whether the trail is whole, and everything else in the file is what the trail says was received and decided.</summary>
internal static class TrailCheck
{
    public static IEnumerable<Finding> Of(DossierFile file, Dossier dossier) =>
    [
        Chain(dossier), End(dossier), Round(file, dossier),
        Finding.Same(("Status", "State"), dossier.Trail.Where(entry => entry.What == "moved").Select(entry => entry.Facts["to"]).TakeLast(1), dossier.Case.State == CaseState.Draft ? [] : [$"{dossier.Case.State}"]),
        Form(dossier),
        Finding.Same(("Dokumen", "Documents"),
            Written(dossier, "document.received", entry => $"{entry.Facts["code"]} {entry.Facts["turn"]} {StateOf(dossier, entry)} {entry.Facts["sha256"]}"),
            dossier.All<StoredDocument>().Select(document => Line($"{document.Code} {document.Turn} {document.State} {document.Facts?.Sha256}"))),
        Finding.Same(("Pemindaian", "Scans"),
            dossier.Trail.Where(entry => (entry.What is "document.received" or "document.scanned") && entry.Facts.GetValueOrDefault("scan") is { Length: > 0 })
                .GroupBy(entry => $"{entry.Facts["code"]} {entry.Facts["turn"]}", entry => entry.Facts["scan"]).Select(scans => $"{scans.Key} {scans.Last()}"),
            dossier.All<StoredDocument>().Where(document => document.Scan is not null).Select(document => Line($"{document.Code} {document.Turn} {document.Scan!.State}"))),
        Finding.Same(("Pengusulan", "Endorsement"),
            Written(dossier, ["endorsed", "endorsement.declined"], entry => $"{entry.Who} {entry.What == "endorsed"} {entry.Facts["letter"]} {entry.Why}"),
            dossier.All<EndorsementDecision>().Select(decision => $"{decision.By} {decision.Endorsed} {decision.LetterNumber} {decision.Reason}")),
        // Who stands down later takes a declaration back: the last one counts.
        Finding.Same(("Pernyataan", "Declarations"),
            from entry in dossier.Trail where entry.What is "declared" or "stood.down" group entry by entry.Who into said
            select said.Last() into last select $"{last.Who} {last.What == "declared"} {last.Facts["wording"]} {last.Why}",
            dossier.All<Declaration>().Select(declaration => $"{declaration.Assessor} {declaration.Clear} {declaration.Wording} {(declaration.Clear ? "" : declaration.Reason)}")),
        Finding.Same(("Lembar penilaian", "Score sheets"),
            Written(dossier, "sheet.received", entry => $"{entry.Who} {entry.Facts["turn"]} {entry.Facts.GetValueOrDefault("sha256")}"),
            dossier.All<ReceivedSheet>().Select(received => Line($"{received.Sheet.Assessor} {received.Sheet.Attempt} {received.Sheet.Hash()}"))),
        Finding.Same(("Catatan panel", "Remarks of the panel"),
            Written(dossier, "remark.made", entry => $"{entry.Who} {entry.Facts["criterion"]} {entry.Facts["sha256"]}"),
            dossier.All<Remark>().Select(remark => Line($"{remark.Assessor} {remark.Criterion} {remark.Hash()}"))),
        Finding.Same(("Kunjungan", "Field visit"),
            Written(dossier, "visit.reported", entry => $"{entry.Who} {entry.Facts["good"] == "yes"} {(dossier.Case.ErasedAt is null ? entry.Facts["seal"] : "")}"),
            VisitStage.Of(dossier)?.Report is { } report ? [$"{report.By} {report.IsAsDescribed} {(dossier.Case.ErasedAt is null ? report.Seal : "")}"] : []),
        Finding.Same(("Usul bintang", "Proposals"),
            Written(dossier, "star.proposed", entry => $"{entry.Facts["points"]} {entry.Facts["raw"]} {entry.Facts["final"]}"),
            dossier.All<StarProposal>().Select(proposal => Line($"{proposal.Decision.Points} {proposal.Decision.Raw} {proposal.Decision.Final}"))),
        Finding.Same(("Tindakan atas penghargaan", "Acts on the award"),
            Written(dossier, ["award.proposed", "award.suspended", "award.lifted"], entry => $"{entry.Who} {entry.Facts["kind"]} {entry.Why}"),
            dossier.All<AwardAct>().Select(act => $"{act.By} {act.Kind} {act.Reason}")),
        Finding.Same(("Persetujuan", "Confirmations"),
            dossier.Trail.Where(entry => entry.Facts.GetValueOrDefault("kind") is "Revoke" or "Amend" && entry.What is "award.revoked" or "award.amended" or "award.declined")
                .Select(entry => $"{entry.Who} {entry.Facts["act"]} {entry.What != "award.declined"}"),
            dossier.All<AwardAct>().Where(act => act.Answer is not null).OrderBy(act => act.Answer!.At).Select(act => Line($"{act.Answer!.By} {act.Number} {act.Answer.Confirmed}"))),
        Finding.Same(("Bintang lain yang diminta", "Other stars asked for"),
            OtherStars(dossier).Intersect(Written(dossier, "override.proposed", entry => $"{entry.Who} {entry.Facts["star"]} {entry.Why}")),
            OtherStars(dossier)),
        // To another star that was asked for approvers answered anew: the last answer of a turn counts.
        Finding.Same(("Persetujuan usul bintang", "Approvals"),
            from entry in dossier.Trail where entry.What is "approved" or "approval.refused" group entry by (entry.Who, entry.Facts["turn"]) into said
            select said.Last() into last select $"{last.Who} {last.Facts["turn"]} {last.What == "approved"} {last.Why}",
            dossier.All<Approval>().Select(approval => Line($"{approval.By} {approval.Turn} {approval.Approved} {approval.Reason}"))),
        Finding.Same(("Penetapan", "Ratifications"),
            Written(dossier, ["ratified", "sent.back"], entry => $"{entry.Who} {entry.What == "ratified"} {entry.Facts["stars"]} {entry.Why}"),
            dossier.All<RatificationDecision>().Select(decision => Line($"{decision.By} {decision.Ratified} {decision.Star ?? dossier.Find<StarProposal>(StarProposal.KeyOf(decision.Turn))?.Decision.Final} {decision.Reason}"))),
    ];

    /// <summary>Of an erased case only what the rules look at is left; that it was erased, the trail must say.</summary>
    private static Finding Form(Dossier dossier) => dossier.Case.ErasedAt is not null && dossier.Trail.LastOrDefault(entry => entry.What == "erased") is { } erased
        ? new(true, $"Isian: dihapus pada {erased.At:yyyy-MM-dd}; segelnya tidak dapat dibandingkan lagi.", $"Form: erased on {erased.At:yyyy-MM-dd}; its seal can no longer be compared.")
        : Finding.Same(("Isian", "Form"),
            Written(dossier, ["submitted", "amended", "corrected", "objection.lodged"], entry => entry.Facts.GetValueOrDefault("form")),
            dossier.Case.SubmittedAt is null ? [] : [.. dossier.All<FormerVersion>().Select(version => version.Form.Hash()), ApplicationForm.Of(dossier).Hash()]);

    /// <summary>A file that came without its date was refused for that alone, until it was given one; a draft's may have been taken back.</summary>
    private static string StateOf(Dossier dossier, TrailEntry received)
    {
        var later = dossier.Trail.Where(entry => entry.What is DocumentRules.DatedEntry or TakingBack.Entry
            && entry.Facts["code"] == received.Facts["code"] && entry.Facts["turn"] == received.Facts["turn"]).Select(entry => entry.What).ToList();
        return later.Contains(TakingBack.Entry) ? $"{DocumentState.TakenBack}"
            : later.Count > 0 ? $"{DocumentState.Accepted}"
            : received.Facts["state"];
    }

    private static IEnumerable<string> OtherStars(Dossier dossier) => dossier.All<StarOverride>().Select(asked => Line($"{asked.By} {asked.Star} {asked.Reason}"));

    private static Finding Chain(Dossier dossier) => Trail.FirstBroken(dossier.Trail) is { } broken
        ? new(false, $"Jejak: catatan {broken.Sequence} ({broken.What}) diubah, atau yang sebelumnya hilang.", $"Trail: entry {broken.Sequence} ({broken.What}) was changed, or one before it is missing.")
        : new(true, $"Jejak: {dossier.Trail.Count()} catatan, masing-masing terikat pada yang sebelumnya.", $"Trail: {dossier.Trail.Count()} entries, each chained to the one before.");

    private static Finding End(Dossier dossier) => dossier.Trail.LastOrDefault() is { } last && new TrailHead(last.Sequence, last.Hash) == dossier.Case.Trail
        ? new(true, $"Jejak: berakhir dengan catatan {last.Sequence}, {last.Hash}. Bandingkan dengan halaman perkaranya.", $"Trail: ends with entry {last.Sequence}, {last.Hash}. Compare that with the page of the case.")
        : new(false, $"Jejak: perkara menyebut akhirnya catatan {dossier.Case.Trail.Sequence}, {dossier.Case.Trail.Hash}; nyatanya tidak.", $"Trail: the case says that it ends with entry {dossier.Case.Trail.Sequence}, {dossier.Case.Trail.Hash}; it does not.");

    private static Finding Round(DossierFile file, Dossier dossier) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Round))) is var hash
        && hash == dossier.Case.RoundHash && Opened(dossier)?.Facts.GetValueOrDefault("round") == hash
            ? new(true, $"Putaran: teksnya sama dengan saat perkara dibuka ({hash}).", $"Round: the text is the one that the case was opened under ({hash}).")
            : new(false, $"Putaran: teksnya ({hash}) bukan yang berlaku saat perkara dibuka ({dossier.Case.RoundHash}).", $"Round: the text ({hash}) is not the one that the case was opened under ({dossier.Case.RoundHash}).");

    /// <summary>The entry that says by which wording it goes: its first, or the last by which a draft was brought to another.</summary>
    private static TrailEntry? Opened(Dossier dossier) =>
        dossier.Trail.LastOrDefault(entry => entry.What == Waking.WordingTaken) ?? dossier.Trail.FirstOrDefault();

    private static IEnumerable<string> Written(Dossier dossier, string what, Func<TrailEntry, string?> line) => Written(dossier, [what], line);

    private static IEnumerable<string> Written(Dossier dossier, string[] what, Func<TrailEntry, string?> line) =>
        dossier.Trail.Where(entry => what.Contains(entry.What)).Select(entry => line(entry) ?? "");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
