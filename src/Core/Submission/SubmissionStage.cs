using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Stages;

namespace Ovop.Core.Submission;

/// <summary>From the opening of a draft to its submission, and the applicant's ways out.</summary>
public sealed class SubmissionStage : CaseStage
{
    private static readonly CaseEvent Submitted = new(CaseEventKind.Submitted);

    public override IReadOnlyList<CaseState> States => [CaseState.Draft, CaseState.Submitted];

    public override IReadOnlyList<CaseState> Last => [CaseState.Submitted];

    public override Step Begin(Change change, Setting setting) =>
        throw new InvalidOperationException("A draft is opened by its applicant.");

    public override Step Continue(Change change, Setting setting) => change.Case.State == CaseState.Submitted ? new Step.Done(change)
        : setting.IsOverdue(change.Case.Wait)
            ? new Step.Stays(change.Lapse("submission"))
        : new Step.Stays(change);

    public override Awaited AwaitedBy(Dossier dossier) =>
        dossier.Case.State == CaseState.Draft ? Awaited.AnyOf(Submitted) : Awaited.Nothing;

    public override IEnumerable<CaseEvent> Told(Dossier dossier) => dossier.Case.SubmittedAt is null ? [] : [Submitted];

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) =>
        dossier.Case.State == CaseState.Draft ? [Letters.ToApplicant(dossier, Notice.DraftReminder, occasion)] : [];

    /// <summary>A new draft of the round, waiting for its applicant until the round closes.</summary>
    public static Change Open(ApplicationNumber number, string owner, Language language, Setting setting)
    {
        var round = setting.Round;
        var wait = WaitOf(round, setting.Now, setting.Now);
        var head = new Case(number, round.Id, round.Hash, owner, language, CaseState.Draft, setting.Now, wait, TrailHead.Empty);
        var dossier = new Dossier(head, new Dictionary<string, IPart>(), "");

        return dossier.By(People.Applicant, setting.Now)
            .Put(ApplicationForm.Empty(setting.Now))
            .Log("opened", null, ("round", round.Hash));
    }

    /// <summary>Until the round closes, with a reminder a week before where that is still to come.</summary>
    internal static Wait WaitOf(Round round, DateTimeOffset since, DateTimeOffset now)
    {
        var lastWeek = round.Closes.AddDays(-7);
        return new([People.Applicant], "submission", since, lastWeek > now ? [lastWeek] : [], round.Closes, "lapse");
    }

    /// <summary>
    /// Takes over one section as it was typed, right or wrong; in an open revision, into the copy that is worked on. Not a commodity
    /// that the draft's round does not know: <c>form.commodity.round</c>; nor what is too long to be kept whole: <c>form.long</c>; nor,
    /// from an officer, what the producer consents to: <c>behalf.consents</c>.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="section">Which section.</param>
    /// <param name="typed">What was typed into a field.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="seen">Mark of the answers over which it was typed; when others have been saved since, <c>form.newer</c>. Null
    /// takes it as it is.</param>
    public static Result<Change> Answer(
        Dossier dossier, FormSection section, Func<string, string?> typed, Setting setting, string? seen = null)
    {
        if (Revisions.SectionMustBeOpen(dossier, section.Code, setting) is { } closed)
            return closed;
        if (Filing.IsProducers(dossier, section.Code))
            return new Problem("behalf.consents", ProblemKind.Forbidden);

        if (ApplicationForm.TooLong(section, typed) is { Count: > 0 } tooLong)
            return Result<Change>.Refused(tooLong);

        var before = Revisions.Form(dossier);
        var form = before.Answer(section, typed, setting.Now);
        if (form.MarkOf(section) == before.MarkOf(section))
            return Change.None(dossier, People.Applicant, setting.Now);
        if (seen is not null && seen != before.MarkOf(section))
            return new Problem("form.newer", ProblemKind.Conflict);
        if (DocumentRules.CommodityMustFit(dossier, form, setting.Round) is { } unfit)
            return unfit;

        if (Revisions.Open(dossier) is { } open)
            return dossier.ByApplicant(setting).Put(open with { Form = form });

        return dossier.ByApplicant(setting).Put(form).With(head => head with { Commodity = form.Commodity });
    }

    /// <summary>
    /// All that still stands in the way of submitting: the form's problems, then the documents'. What a producer itself consents to,
    /// it does by confirming (<see cref="Filing.ProducerMustHaveConfirmed"/>).
    /// </summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Setting setting) =>
    [
        .. FormRules.Check(ApplicationForm.Of(dossier), WorkingCalendar.DateOf(setting.Now), WorkingCalendar.DateOf(setting.Round.Closes))
            .Where(problem => !Filing.IsProducers(dossier, FormSections.Asking(problem.Field!)?.Code)),
        .. DocumentRules.Obstacles(dossier, setting.Round),
        .. Filing.Misplaced(dossier),
    ];

    /// <summary>Submits once; submitting again gives the same receipt.</summary>
    public static Result<Change> Submit(Dossier dossier, Setting setting)
    {
        if (dossier.Case.SubmittedAt is not null)
            return Change.None(dossier, People.Applicant, setting.Now, Submitted);
        if (DraftTerm.DraftMustBeOpen(dossier, setting) is { } closed)
            return closed;
        if (Obstacles(dossier, setting) is { Count: > 0 } obstacles)
            return Result<Change>.Refused(obstacles);
        if (Filing.ProducerMustHaveConfirmed(dossier) is { } unconfirmed)
            return unconfirmed;

        return dossier.ByApplicant(setting)
            .With(head => head with { SubmittedAt = setting.Now })
            .MoveTo(CaseState.Submitted, null)
            .Log("submitted", null, Sealed(ApplicationForm.Of(dossier)))
            .Send(Letters.ToApplicant(dossier, Notice.Receipt, "submission"))
            .Tell(Submitted);
    }

    /// <summary>Withdraws an open application, with a reason; a draft is its owner's own and is deleted without one.</summary>
    public static Result<Change> Withdraw(Dossier dossier, string reason, Setting setting)
    {
        if (dossier.Case.State == CaseState.Withdrawn)
            return Change.None(dossier, People.Applicant, setting.Now, new CaseEvent(CaseEventKind.Withdrawn));
        if (!dossier.Case.State.IsOpen())
            return new Problem("case.closed", ProblemKind.Conflict);
        var isDraft = dossier.Case.State == CaseState.Draft;
        if (!isDraft && !Reasons.IsGiven(reason))
            return new Problem("case.reason", Field: "alasan");

        return dossier.ByApplicant(setting)
            .MoveTo(CaseState.Withdrawn, null)
            .Log("withdrawn", isDraft ? null : reason.Trim())
            .Tell(new(CaseEventKind.Withdrawn));
    }

    /// <summary>What the trail says of a version that is sent: what was consented to, and the hash of all answers.</summary>
    internal static IEnumerable<(string Name, string Value)> Sealed(ApplicationForm form) =>
        form.Answers.Where(answer => answer.Key is "pernyataan" or "setuju_data" or "setuju_tayang" or "setuju_foto")
            .Select(answer => (answer.Key, answer.Value)).Append(("wording", FormRules.ConsentWording)).Append(("form", form.Hash()));
}
