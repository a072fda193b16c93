using Ovop.Core.Award.Events;
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

namespace Ovop.Core.Submission;

/// <summary>From the opening of a draft to its submission, and the applicant's ways out.</summary>
public static class SubmissionStage
{
    public static Awaited Awaited { get; } = Awaited.AnyOf(new CaseEvent(CaseHappening.Submitted));

    /// <summary>A new draft of the round, waiting for its applicant until the round closes.</summary>
    public static Change Open(ApplicationNumber number, string owner, Language language, Setting setting)
    {
        var round = setting.Round;
        var lastWeek = round.Closes.AddDays(-7);
        var wait = new Wait([People.Applicant], "submission", setting.Now, lastWeek > setting.Now ? [lastWeek] : [], round.Closes, "lapse");
        var head = new Case(number, round.Id, round.Hash, owner, language, CaseState.Draft, setting.Now, wait, TrailHead.Empty);
        var dossier = new Dossier(head, new Dictionary<string, IPart>(), "");

        return dossier.By(People.Applicant, setting.Now)
            .Put(ApplicationForm.Empty(setting.Now))
            .Log("opened", null, ("round", round.Hash));
    }

    /// <summary>
    /// Takes over one section as it was typed, right or wrong; in an open revision, into the copy that is worked on. Not a commodity
    /// that the draft's round does not know: <c>form.commodity.round</c>; nor what is too long to be kept whole: <c>form.long</c>.
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
        if (Revisions.WhyClosed(dossier, section.Code, setting) is { } closed)
            return closed;

        if (ApplicationForm.TooLong(section, typed) is { Count: > 0 } tooLong)
            return Result<Change>.Refused(tooLong);

        var before = Revisions.Form(dossier);
        var form = before.Answer(section, typed, setting.Now);
        if (form.MarkOf(section) == before.MarkOf(section))
            return Change.None(dossier, People.Applicant, setting.Now);
        if (seen is not null && seen != before.MarkOf(section))
            return new Problem("form.newer", ProblemKind.Conflict);
        if (dossier.Case.Commodity is { } chosen && form.Commodity != chosen && dossier.All<StoredDocument>().Any())
            return new Problem("form.commodity.fixed", ProblemKind.Conflict, "komoditi");
        if (form.Commodity is { } ware && !setting.Round.Commodities.Contains(ware))
            return new Problem("form.commodity.round", Field: "komoditi");

        if (Revisions.Open(dossier) is { } open)
            return dossier.ByApplicant(setting).Put(open with { Form = form });

        return dossier.ByApplicant(setting).Put(form).With(head => head with { Commodity = form.Commodity });
    }

    /// <summary>All that still stands in the way of submitting: the form's problems, then the documents'.</summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Setting setting) =>
    [
        .. FormRules.Check(Form(dossier), WorkingCalendar.DateOf(setting.Now), WorkingCalendar.DateOf(setting.Round.Closes)),
        .. DocumentRules.Obstacles(dossier, setting.Round),
        .. Filing.Misplaced(dossier),
    ];

    /// <summary>Submits once; submitting again gives the same receipt.</summary>
    public static Result<Change> Submit(Dossier dossier, Setting setting)
    {
        var submitted = new CaseEvent(CaseHappening.Submitted);
        if (dossier.Case.SubmittedAt is not null)
            return Change.None(dossier, People.Applicant, setting.Now, submitted);
        if (WhyClosed(dossier, setting) is { } closed)
            return closed;
        if (Obstacles(dossier, setting) is { Count: > 0 } obstacles)
            return Result<Change>.Refused(obstacles);
        if (Filing.WhyUnconfirmed(dossier) is { } unconfirmed)
            return unconfirmed;

        return dossier.ByApplicant(setting)
            .With(head => head with { SubmittedAt = setting.Now })
            .MoveTo(CaseState.Submitted, null)
            .Log("submitted", null, Sealed(Form(dossier)))
            .Send(Letters.ToApplicant(dossier, Notice.Receipt, "submission"))
            .Tell(submitted);
    }

    /// <summary>Withdraws an open application, with a reason.</summary>
    public static Result<Change> Withdraw(Dossier dossier, string reason, Setting setting)
    {
        if (dossier.Case.State == CaseState.Withdrawn)
            return Change.None(dossier, People.Applicant, setting.Now, new CaseEvent(CaseHappening.Withdrawn));
        if (!dossier.Case.State.IsOpen())
            return new Problem("case.closed", ProblemKind.Conflict);
        if (reason.Trim() is not { Length: >= 5 and <= 2000 } why)
            return new Problem("case.reason", Field: "reason");

        return dossier.ByApplicant(setting)
            .MoveTo(CaseState.Withdrawn, null)
            .Log("withdrawn", why)
            .Tell(new(CaseHappening.Withdrawn));
    }

    /// <summary>A draft that is still one when the round has closed lapses.</summary>
    internal static Change Close(Change change, Setting setting) => setting.IsOverdue(change.Case.Wait)
        ? change.MoveTo(CaseState.Lapsed, null).Send(Letters.ToApplicant(change.After, Notice.Lapsed, "submission"))
        : change;

    /// <summary>The farewell of a withdrawn or disqualified case: everyone's links end and the applicant is told.</summary>
    internal static Change Bid(Change change)
    {
        var links = change.After.All<PersonalLink>().Where(link => link is { UsedAt: null, Revoked: null });
        foreach (var link in links)
            change = change.Put(link with { Revoked = "closed" });

        var kind = change.Case.State == CaseState.Withdrawn ? Notice.Withdrawn
            : change.Case.State == CaseState.Disqualified ? Notice.Disqualified
            : throw new ArgumentOutOfRangeException(nameof(change), change.Case.State, null);
        return change.Send(Letters.ToApplicant(change.After, kind, "end"));
    }

    /// <summary>Null while the applicant may still work on the draft.</summary>
    public static Problem? WhyClosed(Dossier dossier, Setting setting) =>
        dossier.Case.State != CaseState.Draft ? new("case.submitted", ProblemKind.Conflict)
        : setting.Now < setting.Round.Opens ? new("round.notopen", ProblemKind.Conflict)
        : setting.Now > Until(dossier, setting.Round) ? new("round.closed", ProblemKind.Conflict)
        : null;

    /// <summary>The last instant at which a draft may be sent: its own where the office has moved it, else that of the round.</summary>
    public static DateTimeOffset Until(Dossier draft, Round round) => draft.Case.Wait?.Due ?? round.Closes;

    /// <summary>What the trail says of a version that is sent: what was consented to, and the hash of all answers.</summary>
    internal static IEnumerable<(string Name, string Value)> Sealed(ApplicationForm form) =>
        form.Answers.Where(answer => answer.Key is "pernyataan" or "setuju_data" or "setuju_tayang" or "setuju_foto")
            .Select(answer => (answer.Key, answer.Value)).Append(("wording", FormRules.ConsentWording)).Append(("form", form.Hash()));

    public static ApplicationForm Form(Dossier dossier) => dossier.Find<ApplicationForm>(ApplicationForm.RowKey)!;
}
