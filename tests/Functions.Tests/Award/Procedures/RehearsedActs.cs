using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Demo;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>What people do in a rehearsal, each by the rule of their page.</summary>
internal static class RehearsedActs
{
    public static async Task Fill(this Rehearsal of, Commodity commodity = Commodity.BT)
    {
        await of.Answer(commodity);
        foreach (var (code, file) in await of.Missing())
            await of.Receive(code, file);
    }

    public static async Task Answer(this Rehearsal of, Commodity commodity = Commodity.BT)
    {
        var answers = Answers.For(commodity);
        foreach (var section in FormSections.All)
            await of.Do((dossier, setting) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, setting));
    }

    /// <summary>Code and number of every file that must be brought.</summary>
    public static async Task<IReadOnlyList<(string Code, int File)>> Missing(this Rehearsal of) =>
    [
        .. from item in DocumentRules.Checklist(await of.Dossier(), (await of.Setting()).Round)
           where item.IsMandatory
           from file in Enumerable.Range(1, item.MinFiles)
           select (item.Code, file),
    ];

    public static Task Receive(this Rehearsal of, string code, int file) => of.Do(File(code, file));

    public static Func<Dossier, Setting, Result<Change>> File(string code, int file) => (dossier, setting) => DocumentRules.Receive(
        dossier, code, $"{code}{file}", $"{code}.pdf",
        new DocumentFacts(code == "D-PHOTO" ? ContentKind.Jpeg : ContentKind.Pdf, 1000, $"hash of {code} {file}", 1), setting);

    public static Task Submit(this Rehearsal of) => of.Do(SubmissionStage.Submit);

    public static Task Endorse(this Rehearsal of, bool endorsed = true) => of.Do((dossier, setting) => EndorsementStage.Record(
        dossier, Cast.Endorser.Id, Letters.Present(dossier, LinkPurpose.Endorsement, Cast.Endorser.Id)!.Serial, endorsed, "Layak diusulkan.", "530/77/2026", setting));

    /// <summary>From the opening to the panel's turn.</summary>
    public static async Task ToEndorsement(this Rehearsal of)
    {
        await of.Open();
        await of.Fill();
        await of.Submit();
        await of.Until(CaseState.Endorsement);
    }

    public static async Task ToReview(this Rehearsal of)
    {
        await of.ToEndorsement();
        await of.Endorse();
        await of.Until(CaseState.Review);
    }

    public static async Task ToProposal(this Rehearsal of, double share)
    {
        await of.ToReview();
        await of.Score(share);
        await of.Until(CaseState.StarsProposed);
    }

    /// <summary>All score, the first far below the others.</summary>
    public static async Task ScoreApart(this Rehearsal of)
    {
        foreach (var (index, seat) in ReviewStage.Silent(await of.Dossier()).Index())
        {
            await of.Declare(seat.Contact.Id, clear: true);
            await of.HandIn(seat.Contact.Id, index == 0 ? 0.2 : 1);
        }
    }

    /// <summary>Everyone who is asked now declares and scores, each criterion at the given share of its levels.</summary>
    public static async Task Score(this Rehearsal of, double share = 1)
    {
        foreach (var seat in ReviewStage.Silent(await of.Dossier()))
        {
            await of.Declare(seat.Contact.Id, clear: true);
            await of.HandIn(seat.Contact.Id, share);
        }
    }

    public static Task Declare(this Rehearsal of, string assessor, bool clear) => of.Do((dossier, setting) => Scoring.Declare(
        dossier, assessor, Letters.Present(dossier, LinkPurpose.Review, assessor)!.Serial, clear, "Kerabat pemilik.", "wording", setting));

    public static Task HandIn(
        this Rehearsal of, string assessor, double share, Recommendation recommendation = Recommendation.Approve) => of.Do((dossier, setting) =>
    {
        var criteria = setting.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value);
        return Scoring.HandIn(
            dossier, assessor, Letters.Present(dossier, LinkPurpose.Review, assessor)!.Serial,
            criteria.ToDictionary(criterion => criterion.Code, criterion => (int)Math.Round(share * (criterion.Levels.Count - 1))),
            criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."),
            recommendation, "Bukti lengkap dan jelas.", setting);
    });

    public static Task Ratify(this Rehearsal of, bool ratified = true, int? other = null) => of.Do((dossier, setting) => RatificationStage.Record(
        dossier, Cast.Ratifier.Id, Letters.Present(dossier, LinkPurpose.Ratification, Cast.Ratifier.Id)!.Serial, ratified, "Sesuai aturan.", setting, other: other));

    public static Task Approve(this Rehearsal of, bool approved = true) => of.Do((dossier, setting) => RatificationStage.Record(
        dossier, Cast.Approver.Id, Letters.Present(dossier, LinkPurpose.Ratification, Cast.Approver.Id)!.Serial, approved, "Sudah dibaca.", setting));

    public static Task AskForStar(this Rehearsal of, int star) => of.Do((dossier, setting) => StarOverride.Propose(dossier, Cast.Administrator, star, "Sidang menilai lain.", setting));

    public static Task Withdraw(this Rehearsal of) => of.Do((dossier, setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting));
}
