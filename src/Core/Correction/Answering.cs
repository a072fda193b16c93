using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Submission;

namespace Ovop.Core.Correction;

/// <summary>The end of a revision: the applicant sends it, or its time is over.</summary>
public static class Answering
{
    private const int LongestNote = 2_000;

    /// <summary>
    /// What still stands in the way of sending: everything of an amendment, of a correction what was to be corrected and what its answers
    /// ask anew.
    /// </summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Setting setting)
    {
        if (Revisions.Open(dossier) is not { } open)
            return [];

        var (today, sent) = (WorkingCalendar.DateOf(setting.Now), Revisions.AsSent(dossier));
        return
        [
            .. FormSections.All.Where(section => open.Covers(section.Code))
                .SelectMany(section => FormRules.Check(section, open.Form, today)),
            .. DocumentRules.Obstacles(sent, setting.Round)
                .Where(problem => open.Covers(problem.Field!) || DocumentRules.IsAskedAnew(dossier, problem.Field!, setting.Round)),
        ];
    }

    /// <summary>
    /// Sends the open revision: it becomes the application, and the version before is kept. Sending again changes nothing.
    /// </summary>
    public static Result<Change> Send(Dossier dossier, string note, Setting setting)
    {
        if (Revisions.Last(dossier) is { State: RevisionState.Sent } sent)
            return Change.None(dossier, People.Applicant, setting.Now, Revisions.Closed(sent.Number));
        if (Revisions.Open(dossier) is not { } open)
            return new Problem("revision.none", ProblemKind.Conflict);
        if (open.OfferedAt is not null)
            return Change.None(dossier, People.Applicant, setting.Now);
        if (Revisions.MustBeWithApplicant(open, dossier, setting) is { } late)
            return late;
        if (Obstacles(dossier, setting) is { Count: > 0 } obstacles)
            return Result<Change>.Refused(obstacles);
        if (note.Trim().Length > LongestNote)
            return new Problem("revision.note", Field: "catatan");
        if (Differences.Of(dossier, open, setting.Round).Count == 0 && (open.Kind == RevisionKind.Amendment || note.Trim().Length == 0))
            return new Problem("revision.same", Field: "catatan");
        if (Filing.ProducerMustHaveConfirmed(dossier) is { } unconfirmed)
            return unconfirmed;

        open = open with { Note = note.Trim() };
        return Confirming.IsAsked(open, setting)
            ? Confirming.Ask(dossier, open, setting)
            : Close(dossier.ByApplicant(setting), open, setting);
    }

    /// <summary>Ends the open revision whose time is over, as it is.</summary>
    internal static Change IfOverdue(Change change, Setting setting)
    {
        if (Revisions.Open(change.After) is not { } open || !setting.IsOverdue(change.Case.Wait))
            return change;

        var (notice, what) = open.Kind switch
        {
            RevisionKind.Amendment when open.OfferedAt is not null => (Notice.AmendmentNotConfirmed, "amendment.unconfirmed"),
            RevisionKind.Amendment => (Notice.AmendmentEnded, "amendment.ended"),
            RevisionKind.Correction => (Notice.CorrectionEnded, "correction.unanswered"),
            _ => throw new ArgumentOutOfRangeException(nameof(change), open.Kind, null),
        };
        return Confirming.Over(End(change, open, setting)).Send(Letters.ToApplicant(change.After, notice, Occasion(open))).Log(what);
    }

    /// <summary>The revision ends and changes nothing.</summary>
    internal static Change End(Change change, Revision revision, Setting setting) =>
        Resume(Pause.End(change, revision with { State = RevisionState.Ended }, setting), revision, setting);

    /// <summary>The revision becomes the application.</summary>
    internal static Change Close(Change change, Revision revision, Setting setting)
    {
        var dossier = change.Before;
        var former = new FormerVersion(
            revision.Number, ApplicationForm.Of(dossier), [.. DocumentRules.CountingKeys(dossier, setting.Round)],
            dossier.All<FormerVersion>().LastOrDefault()?.ReplacedAt ?? dossier.Case.SubmittedAt!.Value, setting.Now);
        change = change.Put(former).Put(revision.Form);
        var what = revision.Kind switch
        {
            RevisionKind.Amendment => "amended",
            RevisionKind.Correction => "corrected",
            _ => throw new ArgumentOutOfRangeException(nameof(revision), revision.Kind, null),
        };
        return Resume(Pause.End(change, revision with { State = RevisionState.Sent }, setting), revision, setting)
            .Log(what, revision.Note.Length == 0 ? null : revision.Note, SubmissionStage.Sealed(revision.Form))
            .Send(Letters.ToApplicant(dossier, Notice.RevisionReceipt, Occasion(revision)));
    }

    /// <summary>Those who score are told that they can go on.</summary>
    private static Change Resume(Change change, Revision revision, Setting setting) =>
        ReviewStage.Silent(change.After).Aggregate(BlindStage.Resume(change, setting), (so, seat) =>
            so.SendPresent(Notice.ReviewResumed, Occasion(revision), LinkPurpose.Review, seat.Contact));

    internal static string Occasion(Revision revision) => string.Create(CultureInfo.InvariantCulture, $"revision-{revision.Number}");
}
