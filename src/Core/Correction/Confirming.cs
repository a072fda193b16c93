using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;

namespace Ovop.Core.Correction;

/// <summary>
/// What a dinas has endorsed, an applicant amends only as it confirms: it sees what would change. The case goes on as it was when the
/// dinas says no, or nothing in its time.
/// </summary>
public static class Confirming
{
    /// <summary>Whether the dinas is to confirm: it has endorsed what is amended.</summary>
    internal static bool IsAsked(Revision open, Setting setting) =>
        open is { Kind: RevisionKind.Amendment, Stage: CaseState.Review } && setting.Round.Stages[Stage.Endorsement].On;

    /// <summary>
    /// Puts the amendment before the head of the dinas; nobody changes it from then on. <c>amendment.endorser</c> for none.
    /// </summary>
    internal static Result<Change> Ask(Dossier dossier, Revision open, Setting setting)
    {
        if (EndorsementStage.Endorser(Revisions.AsSent(dossier), setting) is not { } endorser)
            return new Problem("amendment.endorser", ProblemKind.Conflict);

        return Put(dossier.ByApplicant(setting).Put(open with { OfferedAt = setting.Now }), open, endorser, setting)
            .Wake(Waking.AmendmentOffered, null, SubmissionStage.Sealed(open.Form));
    }

    /// <summary>
    /// Records what the head of a dinas decides by a personal link: on an amendment, where one is before them, else on the application
    /// (<see cref="EndorsementStage.Record"/>). An amendment needs no letter of its own: the one before goes on.
    /// </summary>
    public static Result<Change> Record(
        Dossier dossier, string person, int serial, bool? confirmed, string reason, string letterNumber, Setting setting)
    {
        var dead = EndorsementLink.Kind.MustDecide(dossier, person, serial, setting);
        if (Revisions.Offered(dossier) is not { } offered)
            return dead is { Code: "link.revoked" }
                ? dead
                : EndorsementStage.Record(dossier, person, serial, confirmed, reason, letterNumber, setting);
        if (dead is not null)
            return dead;
        if (setting.IsOverdue(dossier.Case.Wait))
            return new Problem("link.over", ProblemKind.Conflict);

        var letter = letterNumber.Trim().Length > 0 ? letterNumber : EndorsementStage.Decision(dossier)?.LetterNumber ?? "";
        if (EndorsementStage.Missing(confirmed, reason, letter) is { Count: > 0 } problems)
            return Result<Change>.Refused(problems);

        var answered = offered with { Answer = new(person, setting.Now, confirmed!.Value, reason.Trim()) };
        return confirmed.Value
            ? Answering.Close(EndorsementStage.Decided(
                dossier, person, endorsed: true, reason, letter, Revisions.Edition(dossier) + 1, setting), answered, setting)
            : Answering.End(
                    dossier.By(person, setting.Now).As(setting.People.AsEndorser(person)).Use(LinkPurpose.Endorsement, person),
                    answered, setting)
                .Send(Letters.ToApplicant(dossier, Notice.AmendmentNotConfirmed, Answering.Occasion(offered)))
                .Log("amendment.refused", reason.Trim());
    }

    /// <summary>Whether who is asked to confirm is not who would be now, or has another address since.</summary>
    internal static bool IsPassedOn(Dossier dossier, Setting setting) =>
        Revisions.Offered(dossier) is not null
            && EndorsementStage.Endorser(Revisions.AsSent(dossier), setting) is { } endorser
            && (dossier.Case.Wait?.Who.Contains(endorser.Id) != true || !dossier.Reaches(LinkPurpose.Endorsement, endorser));

    /// <summary>Whoever heads the dinas now is asked, with a time of their own; the links of all others end.</summary>
    internal static Change Follow(Change change, Setting setting)
    {
        if (!IsPassedOn(change.After, setting))
            return change;

        var endorser = EndorsementStage.Endorser(Revisions.AsSent(change.After), setting)!;
        return Put(
            change.RevokeOthers(LinkPurpose.Endorsement, endorser.Id, "handedover"), Revisions.Offered(change.After)!, endorser, setting);
    }

    private static Change Put(Change change, Revision offered, Contact endorser, Setting setting)
    {
        var asked = EndorsementStage.Ask(
            change, setting, Notice.EndorsementAskedAgain, endorser, Answering.Occasion(offered), "continue");
        return Postponement.Expire(asked, asked.Case.Wait!.Due, (now, due) => now > due ? now : due);
    }

    /// <summary>Nothing is asked of the dinas any more: a link that was sent for it ends.</summary>
    internal static Change Over(Change change) =>
        Revisions.Offered(change.Before) is null ? change : change.RevokeOthers(LinkPurpose.Endorsement, "", "closed");
}
