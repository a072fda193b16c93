using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;

namespace Ovop.Demo.Rounds.AtWork;

/// <summary>What the ratifier does about a proposal: alone, or with others in the plenary of every third Thursday.</summary>
internal sealed class RatifierAtWork(CaseScript script, Lot lot)
{
    private const int DaysBetween = 21;

    /// <summary>A Thursday, ten o'clock in Jakarta.</summary>
    private static readonly DateTimeOffset First = new(2024, 1, 4, 3, 0, 0, TimeSpan.Zero);

    private DateTimeOffset Now => script.Chronicle.Now;

    public void Plan(Dossier dossier)
    {
        if (lot.Fate is Fate.Overruled or Fate.AwaitsOverruling && dossier.Case.Turn == 1)
            script.Time.At(Now.AddHours(20), () => script.Do((seen, setting) => StarOverride.Propose(
                seen, setting.People.Administrators[0], RatificationStage.Proposal(seen)!.Decision.Final is var final and > 0 ? final - 1 : 1, "Panel menilai kapasitas terlalu tinggi menurut kunjungan dinas.", setting)));

        if (lot.Fate == Fate.SentBack && dossier.Case.Turn == 1)
            script.Time.At(Now.AddDays(4), () => Record(false, null, "Alasan nilai pemasaran belum tampak; mohon dinilai kembali."));
        else if (lot.Fate is not (Fate.Proposed or Fate.AwaitsOverruling))
            Ratify();
    }

    private void Ratify()
    {
        var days = Math.Ceiling((Now.AddDays(1) - First).TotalDays / DaysBetween) * DaysBetween;
        var plenary = First.AddDays(days);
        if (script.Dice.Next(3) > 0)
            script.Time.At(plenary, () => Record(true, new MinutesEntry(string.Create(CultureInfo.InvariantCulture, $"BA-{(int)(days / DaysBetween):D2}/OVOP/{plenary:yyyy}"), 7, 8), "Disetujui dalam sidang pleno."));
        else
            script.Time.At(Now.AddDays(3 + 4 * script.Dice.NextDouble()), () => Record(true, null, "Sesuai aturan dan berita acara panel."));
    }

    private async Task Record(bool ratified, MinutesEntry? sitting, string reason)
    {
        var dossier = await script.Chronicle.Find(script.Number);
        if (dossier.Case.State == CaseState.StarsProposed)
            await script.Do((seen, setting) => RatificationStage.Record(
                seen, setting.People.Ratifier.Id, Letters.Present(seen, LinkPurpose.Ratification, setting.People.Ratifier.Id)!.Serial, ratified, reason, setting, sitting, StarOverride.Present(seen)?.Star));
    }
}
