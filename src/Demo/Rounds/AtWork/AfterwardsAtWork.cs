using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Register;

namespace Ovop.Demo.Rounds.AtWork;

/// <summary>What becomes of a result: objections, acts on the award, its end.</summary>
internal sealed class AfterwardsAtWork(CaseScript script, Lot lot)
{
    private DateTimeOffset Now => script.Chronicle.Now;

    public void Plan(Dossier dossier)
    {
        if (lot.Fate is Fate.Granted or Fate.Dismissed or Fate.Objecting && ObjectionCase.Of(dossier) is null && Objected.Of(dossier) is null)
            script.Time.At(Now.AddDays(6), Object);
        if (dossier.Case.State != CaseState.Published || AwardLife.Current(dossier)!.Award is not { State: AwardState.Valid } award)
            return;

        script.Time.At(Deadline.EndOf(award.ValidUntil).AddMinutes(30), () => script.Do((seen, setting) => AwardLife.Expire(seen, setting.Now)));
        if (lot.Fate == Fate.Suspended)
            script.Time.At(Now.AddDays(20), () => Act(AwardActKind.Suspend, "Label produk yang beredar memuat bintang yang keliru.", null));
        if (lot.Fate == Fate.Amended && award.Certificate.Next != award.Certificate && award.Producer == script.Producer.Business)
            script.Time.At(Now.AddDays(15), async () =>
            {
                await Act(AwardActKind.Amend, "Nama usaha berubah menurut akta.", new(award.Producer + " Jaya", award.Product, award.Brand));
                script.Time.At(Now.AddDays(3), Confirm);
            });
        if (lot.Fate is Fate.Revoked or Fate.AwaitsRevocation)
            script.Time.At(lot.Fate == Fate.Revoked ? Now.AddDays(60) : script.Time.End.AddDays(-4), async () =>
            {
                await Act(AwardActKind.Revoke, "Produk tidak lagi dibuat di sentra yang dinilai.", null);
                if (lot.Fate == Fate.Revoked)
                    script.Time.At(Now.AddDays(5), Confirm);
            });
    }

    private Task Act(AwardActKind kind, string reason, AwardNames? names) =>
        script.Do((seen, setting) => AwardLife.Act(seen, setting.People.Administrators[0], kind, reason, names, setting));

    private Task Confirm() => script.Do((seen, setting) => AwardLife.Answer(
        seen, setting.People.Ratifier.Id, Letters.Present(seen, LinkPurpose.Confirmation, setting.People.Ratifier.Id)!.Serial, true, "Sudah diperiksa, benar.", setting));

    private async Task Object()
    {
        var decided = await script.Chronicle.Find(script.Number);
        var objection = await script.Chronicle.Lodge(decided, new Dictionary<string, string> { ["P1.4"] = "Penjualan ekspor kami tahun lalu belum dihitung; buktinya ada pada dokumen penjualan." }, CancellationToken.None);
        var share = lot.Fate == Fate.Granted ? 0.95 : lot.Share;
        await script.For(objection.Number, lot with { Share = share }).Settle();
        await script.Settle();
    }
}
