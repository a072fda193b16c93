using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Submission;
using Ovop.Core.Visit;

namespace Ovop.Demo.Rounds.AtWork;

/// <summary>What people do about a case of one fate, and how long they take.</summary>
internal sealed class PeopleAtWork(Lot lot, Random dice)
{
    public const string Secretary = "admin-1";

    public Random Dice => dice;

    /// <summary>Plans what follows from where the case stands now.</summary>
    public void Plan(CaseScript script, Dossier dossier)
    {
        if (CaseHold.Present(dossier) is not null)
            return;
        if (Revisions.Open(dossier) is { } revision)
        {
            if (lot.Fate == Fate.Corrected && revision.Kind == RevisionKind.Correction)
                script.In(2, 5, () => Correct(script));
            return;
        }

        switch (dossier.Case.State)
        {
            case CaseState.Endorsement:
                Endorse(script);
                break;
            case CaseState.Screening when dossier.Case.Wait?.For == BlindStage.For && lot.Fate != Fate.Copies:
                script.In(1, 3, async () =>
                {
                    await script.Do((seen, setting) => AnonymousCopies.ShowAsTheyAre(seen, Secretary, [.. AnonymousCopies.Missing(seen, setting.Round).Select(file => file.Key)], setting));
                    await script.Do((seen, setting) => BlindStage.Release(seen, Secretary, setting));
                });
                break;
            case CaseState.Review or CaseState.Consensus when VisitStage.IsAwaited(dossier):
                if (lot.Fate != Fate.Visiting)
                    script.In(4, 9, () => new PanelAtWork(script, lot).Visit());
                break;
            case CaseState.Review or CaseState.Consensus:
                new PanelAtWork(script, lot).Plan(dossier);
                break;
            case CaseState.StarsProposed:
                new RatifierAtWork(script, lot).Plan(dossier);
                break;
            case CaseState.Published or CaseState.NotAwarded:
                new AfterwardsAtWork(script, lot).Plan(dossier);
                break;
            case CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Screening or CaseState.Ratified:
            case CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed or CaseState.Disqualified:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(dossier), dossier.Case.State, "Nobody knows what to do.");
        }
    }

    private void Endorse(CaseScript script)
    {
        switch (lot.Fate)
        {
            case Fate.Unendorsed or Fate.Forgotten:
                break;
            case Fate.Bounced:
                script.In(0.1, 0.2, () => script.Do((seen, setting) => Deliveries.Note(
                    seen, seen.All<Letter>().Last(letter => letter.Kind == Notice.EndorsementAsked).Key, new(DeliveryState.Bounced, setting.Now, "550 5.1.1 kotak surat tidak ada"), setting)));
                break;
            case Fate.Withdrawn:
                script.In(2, 5, () => script.Do((seen, setting) => SubmissionStage.Withdraw(seen, "Produksi berhenti sementara karena bahan baku langka.", setting)));
                break;
            case Fate.Amending:
                script.In(1, 2, () => script.Do(Amendment.Begin));
                break;
            default:
                script.In(2, 6, () => script.Do((seen, setting) => Decide(seen, setting)));
                break;
        }
    }

    private Core.Result<Change> Decide(Dossier seen, Setting setting)
    {
        var who = EndorsementStage.Endorser(seen, setting)!.Id;
        var (serial, letter) = (Letters.Present(seen, LinkPurpose.Endorsement, who)!.Serial, $"500.16/{seen.Number.Sequence:D3}/{setting.Now:yyyy}");
        return lot.Fate == Fate.Declined
            ? EndorsementStage.Record(seen, who, serial, false, "Sentra belum aktif; pembinaan dilanjutkan lebih dahulu.", "", setting)
            : EndorsementStage.Record(seen, who, serial, true, "Produk unggulan daerah dan sentranya aktif.", letter, setting);
    }

    private static async Task Correct(CaseScript script)
    {
        await script.Receive(script.Redrawn("D-FIN", 7));
        await script.Do((seen, setting) => Answering.Send(seen, "Pembukuan sudah kami lengkapi sampai bulan terakhir.", setting));
    }
}
