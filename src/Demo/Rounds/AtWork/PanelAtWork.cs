using System.Globalization;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Visit;

namespace Ovop.Demo.Rounds.AtWork;

/// <summary>What the assessors of a case do, and the office about them.</summary>
internal sealed class PanelAtWork(CaseScript script, Lot lot)
{
    /// <summary>Nobody reads it: the sheet counts at once.</summary>
    private const string Digits = "202600";

    private DateTimeOffset Now => script.Chronicle.Now;

    public void Plan(Dossier dossier)
    {
        if (Act(dossier) is { } act)
            script.In(0.5, 1.5, () => script.Do(act));
        foreach (var (index, seat) in ReviewStage.Silent(dossier).Index())
            if (!IsSilent(dossier, index))
                Score(seat.Contact.Id, index, dossier.Case.Turn);
    }

    public async Task Visit()
    {
        var file = script.Redrawn("D-PHOTO", 3);
        await script.Do((seen, setting) => VisitPhotos.Receive(seen, file.Upload, "kunjungan-1.jpg", file.Facts, setting, ScanState.Unscanned));
        script.Store(DocumentCode.VisitPhoto, file);
        await script.Do((seen, setting) =>
        {
            var visitor = VisitStage.Of(seen)!.Visitor.Id;
            var typed = new Dictionary<string, string>
            {
                [VisitForm.Day] = WorkingCalendar.DateOf(setting.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                [VisitForm.Place] = script.Producer.Answers["koordinat"].Replace(",", ", ", StringComparison.Ordinal),
                [VisitForm.Notes] = "Tempat kerja rapi, bahan dan cara pembuatannya sesuai isian.",
            };
            foreach (var check in VisitForm.Checks(seen, setting))
                typed[VisitForm.Field(check)] = "ya";
            return VisitForm.Send(seen, visitor, Letters.Present(seen, LinkPurpose.Visit, visitor)!.Serial, typed, setting);
        });
    }

    /// <summary>What the office does when the panel has been asked.</summary>
    private Func<Dossier, Setting, Result<Change>>? Act(Dossier dossier) => (lot.Fate, dossier.Case.Turn) switch
    {
        (Fate.Corrected or Fate.AwaitsCorrection, 1) when Revisions.Last(dossier) is null => (seen, setting) =>
            CorrectionRequest.ByAdministrator(seen, PeopleAtWork.Secretary, [new("D-FIN", "Pembukuan tahun lalu belum lengkap; mohon unggah kembali."), new("pekerja", "Jumlah pekerja berbeda dari daftar.")], setting),
        (Fate.Disqualified, 1) => (seen, setting) => Interventions.Disqualify(seen, PeopleAtWork.Secretary, "Foto produk terbukti milik usaha lain.", setting.Now),
        (Fate.Paused, 1) => (seen, setting) => HoldMoves.Begin(seen, PeopleAtWork.Secretary, "Menunggu keputusan sengketa merek.", setting),
        (Fate.Moved, 1) => (seen, setting) => seen.Case.Wait is { } wait && seen.All<Letter>().All(letter => letter.Kind != Notice.DueChanged)
            ? Deadline.Move(seen, PeopleAtWork.Secretary, WorkingCalendar.DateOf(wait.Due).AddDays(10), "Jadwal panel bertepatan dengan pameran nasional.", setting)
            : Change.None(seen, PeopleAtWork.Secretary, setting.Now),
        _ => null,
    };

    private bool IsSilent(Dossier dossier, int index) => lot.Fate switch
    {
        Fate.Corrected when Revisions.Last(dossier) is null => true,
        Fate.AwaitsCorrection or Fate.Disqualified or Fate.Paused => true,
        Fate.Reviewing or Fate.Moved or Fate.StoodDown => index > script.Number.Sequence % 3 - 1,
        Fate.Objecting => ObjectionCase.Of(dossier) is not null && index > 0,
        Fate.Silent => index == 0 && ReviewStage.Seats(dossier).All(seat => seat.State != SeatState.Replaced),
        Fate.Apart => dossier.Case.Turn > 1 && index > 0,
        Fate.FurtherAssessor => dossier.Case.Turn > 3,
        _ => false,
    };

    private void Score(string assessor, int index, int turn)
    {
        script.In(1, 4, () => IfAsked(assessor, turn, async () =>
        {
            var standsDown = lot.Fate == Fate.StoodDown && index == 2 && ReviewStage.Seats(await script.Chronicle.Find(script.Number)).All(seat => seat.State != SeatState.StoodDown);
            await script.Do((seen, setting) => Scoring.Declare(
                seen, assessor, Serial(seen, assessor), !standsDown, standsDown ? "Pernah bekerja sama dalam pelatihan usaha ini." : "", "Saya menyatakan tidak memiliki benturan kepentingan.", setting));
            if (!standsDown)
                script.In(0.5, 4, () => IfAsked(assessor, turn, () => HandIn(assessor, index)));
        }));
    }

    private async Task HandIn(string assessor, int index)
    {
        var dossier = await script.Chronicle.Find(script.Number);
        var apart = lot.Fate is Fate.Apart or Fate.FurtherAssessor && index == 0 && dossier.Case.Turn <= 3;
        await script.Do((seen, setting) =>
        {
            var sheet = Sheet(seen, setting, apart ? lot.Share - 0.45 : lot.Share);
            return SheetCodes.Needed(seen, setting)
                ? SheetCodes.Send(seen, assessor, Serial(seen, assessor), 0, sheet, Digits, false, setting)
                : Scoring.HandIn(seen, assessor, Serial(seen, assessor), sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason, setting);
        });
        if (await script.Chronicle.Find(script.Number) is var after && SheetCodes.Of(after, assessor) is not null)
            await script.Do((seen, setting) => SheetCodes.Enter(seen, assessor, Serial(seen, assessor), Digits, sealedDigits => sealedDigits, setting));
    }

    /// <summary>Every criterion near the share of its levels; the panel agrees unless it is to differ.</summary>
    private static FilledSheet Sheet(Dossier seen, Setting setting, double share)
    {
        var criteria = setting.Round.RubricOf(seen).CriteriaFor(seen.Case.Commodity!.Value);
        return new(
            criteria.ToDictionary(criterion => criterion.Code, criterion => (int)Math.Round(Math.Max(0, share) * (criterion.Levels.Count - 1))),
            criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen dan foto yang diunggah."),
            share < 0.5 ? Recommendation.Reject : Recommendation.Approve, "Bukti diperiksa dan dinilai menurut rubrik.");
    }

    private async Task IfAsked(string assessor, int turn, Func<Task> act)
    {
        var dossier = await script.Chronicle.Find(script.Number);
        if (dossier.Case.Turn == turn && dossier.Case.State is CaseState.Review or CaseState.Consensus && Revisions.Open(dossier) is null && CaseHold.Present(dossier) is null
            && ReviewStage.Silent(dossier).Any(seat => seat.Contact.Id == assessor) && Letters.Present(dossier, LinkPurpose.Review, assessor)!.MustBeAlive(Serial(dossier, assessor), Now) is null)
            await act();
    }

    private static int Serial(Dossier dossier, string assessor) => Letters.Present(dossier, LinkPurpose.Review, assessor)!.Serial;
}
