using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Visit;

namespace Ovop.Core.Correction;

/// <summary>
/// Changing a sent application while its round is open and no assessor has begun. What the dinas has endorsed changes only as it
/// confirms (<see cref="Confirming"/>).
/// </summary>
public static class Amendment
{
    /// <summary>Opens a copy to work on; opening it twice opens one.</summary>
    public static Result<Change> Begin(Dossier dossier, Setting setting)
    {
        if (Revisions.Open(dossier) is { Kind: RevisionKind.Amendment } open)
            return Change.None(dossier, People.Applicant, setting.Now, Revisions.Opened(open.Number));
        if (NoAssessorMustHaveBegun(dossier, setting) is { } problem)
            return problem;

        var (round, number) = (setting.Round, Revisions.NextOpening(dossier).Turn);
        var dayBefore = round.Closes.AddDays(-1);
        var wait = new Wait(
            [People.Applicant], "amendment", setting.Now, dayBefore > setting.Now ? [dayBefore] : [], round.Closes, "continue");
        var revision = new Revision(number, RevisionKind.Amendment, dossier.Case.State,
            People.Applicant, setting.Now, [], ApplicationForm.Of(dossier), dossier.Case.Wait);
        return Pause.Begin(dossier.ByApplicant(setting), revision, wait).Log("amendment.opened");
    }

    /// <summary>Gives the copy up: what was sent last stays the application.</summary>
    public static Result<Change> Drop(Dossier dossier, Setting setting)
    {
        if (Revisions.Last(dossier) is { Kind: RevisionKind.Amendment, State: RevisionState.Ended } dropped)
            return Change.None(dossier, People.Applicant, setting.Now, Revisions.Closed(dropped.Number));

        return Revisions.Open(dossier) is not { Kind: RevisionKind.Amendment } open
            ? new Problem("revision.none", ProblemKind.Conflict)
            : Confirming.Over(Pause.End(dossier.ByApplicant(setting), open with { State = RevisionState.Ended }, setting))
                .Log("amendment.dropped");
    }

    /// <summary>
    /// The codes that can be amended: the sections that were asked, then the documents that the answers ask for as they would be sent now,
    /// but for a letter that the dinas has given.
    /// </summary>
    public static IReadOnlyList<string> Codes(Dossier dossier, Round round) =>
    [
        .. FormSections.All.Where(section => section.For(dossier.Case.Commodity).Any()).Select(section => section.Code),
        .. from item in DocumentRules.Checklist(Revisions.AsSent(dossier), round)
           where EndorsementStage.LetterFor(dossier, item) is null
           select item.Code,
    ];

    /// <summary>Null while a sent application can be opened for amending.</summary>
    public static Problem? NoAssessorMustHaveBegun(Dossier dossier, Setting setting) =>
        !IsBefore(dossier, setting) ? new("amendment.stage", ProblemKind.Conflict)
        : Revisions.Open(dossier) is not null ? new("revision.open", ProblemKind.Conflict)
        : setting.Now > setting.Round.Closes ? new("round.closed", ProblemKind.Conflict)
        : CaseHold.CaseMustNotBeHeld(dossier);

    /// <summary>
    /// Nobody of the panel has kept or sent any of a sheet, and nobody was asked to visit. There must be a dinas that can confirm, where
    /// one endorses.
    /// </summary>
    private static bool IsBefore(Dossier dossier, Setting setting) => dossier.Case.State.Phase() == Phase.Checked
        || (dossier.Case.State == CaseState.Review && ObjectionCase.Of(dossier) is null && !dossier.All<FieldVisit>().Any()
            && !dossier.All<SheetDraft>().Any() && !dossier.All<ReceivedSheet>().Any()
            && (!setting.Round.Stages[Stage.Endorsement].On || EndorsementStage.Endorser(dossier, setting) is not null));
}
