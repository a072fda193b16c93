using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Forms;
using Ovop.Core.Offices;

namespace Ovop.Core.Correction;

/// <summary>Changing a sent application while its round is open and it has not gone to the assessors.</summary>
public static class Amendment
{
    /// <summary>Opens a copy to work on; opening it twice opens one.</summary>
    public static Result<Change> Begin(Dossier dossier, Setting setting)
    {
        if (Revisions.Open(dossier) is { Kind: RevisionKind.Amendment } open)
            return Change.None(dossier, People.Applicant, setting.Now, Revisions.Opened(open.Number));
        if (MustComeBeforeTheAssessment(dossier, setting) is { } problem)
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
            : Pause.End(dossier.ByApplicant(setting), open with { State = RevisionState.Ended }, setting).Log("amendment.dropped");
    }

    /// <summary>Null while a sent application can be opened for amending.</summary>
    public static Problem? MustComeBeforeTheAssessment(Dossier dossier, Setting setting) =>
        dossier.Case.State.Phase() != Phase.Checked ? new("amendment.stage", ProblemKind.Conflict)
        : Revisions.Open(dossier) is not null ? new("revision.open", ProblemKind.Conflict)
        : setting.Now > setting.Round.Closes ? new("round.closed", ProblemKind.Conflict)
        : CaseHold.CaseMustNotBeHeld(dossier);
}
