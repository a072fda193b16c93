using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;
using Ovop.Core.Stages;
using Ovop.Core.Stars;

namespace Ovop.Core.Ratification;

/// <summary>The ratifier's decision on the proposed star.</summary>
/// <param name="Turn">Which turn of scoring it concerns.</param>
/// <param name="By">Id of the ratifier.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Ratified">False when the case is sent back to the assessors.</param>
/// <param name="Reason">Why.</param>
public sealed record RatificationDecision(int Turn, string By, DateTimeOffset At, bool Ratified, string Reason) : IPlainPart
{
    public string Key => KeyOf(Turn);

    /// <summary>The star that was ratified instead of the rule's (<see cref="StarOverride"/>); null where the rule's was.</summary>
    public int? Star { get; init; }

    /// <summary>How it stands in the minutes of a sitting; null for a decision by itself.</summary>
    public MinutesEntry? Sitting { get; init; }

    /// <summary>
    /// Name and office of the ratifier as of the decision: what certificates are signed with; null from before this was kept.
    /// </summary>
    public Signature? Signature { get; init; }

    public static string KeyOf(int turn) => string.Create(CultureInfo.InvariantCulture, $"ratification-{turn:D2}");
}

/// <summary>The star that the rules propose is ratified, or sent back with a reason.</summary>
public sealed class RatificationStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.StarsProposed];

    public override bool SendsBack => true;

    public override Awaited AwaitedBy(Dossier dossier) =>
        Awaited.AnyOf(
            [
                new(CaseEventKind.Ratified, "", dossier.Case.Turn), new(CaseEventKind.SentBack, "", dossier.Case.Turn),
                .. dossier.Case.Wait is { For: Approvals.For } wait
                    ? wait.Who.Select(approver => new CaseEvent(CaseEventKind.ApproverAnswered, approver, dossier.Case.Turn))
                    : [],
            ]);

    public override IEnumerable<CaseEvent> Told(Dossier dossier) =>
        [.. dossier.All<Approval>().Select(Approvals.Told), .. dossier.All<RatificationDecision>().Select(Told)];

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) =>
        Approvals.Missing(dossier, setting) > 0
            ? Approvals.Asked(dossier, setting).SelectMany(
                approver => Linked(dossier, Notice.ApprovalAsked, occasion, LinkPurpose.Ratification, approver))
        : IsBySitting(setting)
            ? []
            : Linked(dossier, Notice.RatificationReminder, occasion, LinkPurpose.Ratification, setting.People.Ratifier);

    public override bool AsksAnother(Dossier dossier, Setting setting) => IsPassedOn(dossier, setting);

    public override Step Begin(Change change, Setting setting) =>
        new Step.Stays(Ask(change.MoveTo(CaseState.StarsProposed, null), setting));

    private static Change Ask(Change change, Setting setting)
    {
        if (Approvals.Missing(change.After, setting) > 0)
            return Approvals.Ask(change, setting);

        var ratifier = setting.People.Ratifier;
        if (Parties.Has(change.After, setting.People, ratifier.Id))
            return Escalation.ForOffice(
                change.RevokeOthers(LinkPurpose.Ratification, "", "handedover"), setting, Stage.Ratification, NoRatifier);

        var others = setting.People.Approvers.Aggregate(
            change, (so, approver) => so.Revoke(LinkPurpose.Ratification, approver.Id, "closed"));
        var (asked, expires) = (others.RevokeOthers(LinkPurpose.Ratification, ratifier.Id, "handedover").With(
            head => head with { Stuck = null, Wait = setting.WaitFor(Stage.Ratification, "ratification", "escalate", ratifier.Id) }),
            setting.Now.AddMonths(6));
        return IsBySitting(setting)
            ? asked.GiveLink(LinkPurpose.Ratification, ratifier, expires)
            : asked.SendLink(
                Notice.RatificationAsked, string.Create(CultureInfo.InvariantCulture, $"ratification-{change.Case.Turn}"),
                LinkPurpose.Ratification, ratifier, expires);
    }

    private static bool IsBySitting(Setting setting) => setting.Round.Stages[Stage.Ratification].BySitting;

    /// <summary>Whether who is asked is not the ratifier, is on the applicant's side, or has another address since.</summary>
    private static bool IsPassedOn(Dossier dossier, Setting setting)
    {
        if (Decision(dossier) is not null)
            return false;
        if (Approvals.Missing(dossier, setting) > 0)
            return Approvals.ArePassedOn(dossier, setting);

        var ratifier = setting.People.Ratifier;
        return Parties.Has(dossier, setting.People, ratifier.Id)
            ? dossier.Case.Stuck != NoRatifier || setting.IsOverdue(dossier.Case.Wait)
            : dossier.Case.Wait?.Who.Contains(ratifier.Id) != true || !dossier.Reaches(LinkPurpose.Ratification, ratifier);
    }

    /// <summary>Why a case is stuck whose ratifier is on the applicant's side.</summary>
    private const string NoRatifier = "ratifier.own";

    public override Step Continue(Change change, Setting setting) => Decision(change.After) switch
    {
        { Ratified: true } => new Step.Done(change),
        { Ratified: false } sentBack => new Step.Back(change, sentBack.Reason),
        null when Approvals.Refusal(change.After) is { } refusal =>
            new Step.Back(change.RevokeOthers(LinkPurpose.Ratification, "", "closed"), refusal.Reason),
        null when IsPassedOn(change.After, setting) => new Step.Stays(Ask(change, setting)),
        null => new Step.Stays(Escalation.IfOverdue(change, setting, Stage.Ratification)),
    };

    /// <summary>Records the decision that came by the personal link; while a gate holds the star, it can only be sent back.</summary>
    /// <param name="dossier">The case.</param>
    /// <param name="person">Id of the ratifier.</param>
    /// <param name="serial">Issue of the link.</param>
    /// <param name="ratified">The answer; null when none was given.</param>
    /// <param name="reason">Why.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="sitting">Where it was decided in a sitting, how it stands in the minutes.</param>
    /// <param name="other">The star that an administrator asked for, where that is ratified instead of the rule's: the one that
    /// was seen.</param>
    public static Result<Change> Record(
        Dossier dossier, string person, int serial, bool? ratified, string reason,
        Setting setting, MinutesEntry? sitting = null, int? other = null)
    {
        if (setting.People.AsApprover(person) is { } approver)
            return Approvals.Record(dossier, approver, serial, ratified, reason, setting);
        if (Decision(dossier) is { } earlier && earlier.By == person)
            return Change.None(dossier, person, setting.Now, Told(earlier));
        if (RatificationLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;

        var problems = new List<Problem>();
        if (ratified is null)
            problems.Add(new("ratification.decision", Field: "keputusan"));
        if (Approvals.Missing(dossier, setting) > 0)
            problems.Add(new("ratification.approvals", ProblemKind.Conflict, "keputusan"));
        if ((ratified == false && !setting.Round.Ratification.Allows(RatificationAnswer.Back))
            || (other is not null && !setting.Round.Ratification.Allows(RatificationAnswer.Override)))
            problems.Add(new("ratification.answer", ProblemKind.Conflict, "keputusan"));
        if (ratified == true && Proposal(dossier) is { Decision.IsHeld: true })
            problems.Add(new("ratification.held", ProblemKind.Conflict, "keputusan"));
        if (other is not null && !(StarOverride.Present(dossier) is { } asked && asked.Star == other && asked.By != person))
            problems.Add(new("override.none", ProblemKind.Conflict, "keputusan"));
        if (!Reasons.IsGiven(reason))
            problems.Add(new("ratification.reason", Field: "alasan"));
        if (problems.Count > 0)
            return Result<Change>.Refused(problems);

        var ratifier = setting.People.AsRatifier(person);
        var decision = new RatificationDecision(dossier.Case.Turn, person, setting.Now, ratified!.Value, reason.Trim())
        {
            Sitting = sitting,
            Star = other,
            Signature = Signature.Of(ratifier),
        };
        return dossier.By(person, setting.Now).As(ratifier)
            .Put(decision)
            .Use(LinkPurpose.Ratification, person)
            .Log(decision.Ratified ? "ratified" : "sent.back", decision.Reason,
                [("stars", $"{other ?? Proposal(dossier)?.Decision.Final}"), .. FactsOf(sitting)])
            .Tell(Told(decision));
    }

    public static RatificationDecision? Decision(Dossier dossier) =>
        dossier.Find<RatificationDecision>(RatificationDecision.KeyOf(dossier.Case.Turn));

    /// <summary>The star that the rules propose in the present turn.</summary>
    public static StarProposal? Proposal(Dossier dossier) => dossier.Find<StarProposal>(StarProposal.KeyOf(dossier.Case.Turn));

    private static IEnumerable<(string Name, string Value)> FactsOf(MinutesEntry? sitting) => sitting is null ? [] :
    [
        ("minutes", sitting.Minutes),
        ("quorum", string.Create(CultureInfo.InvariantCulture, $"{sitting.Present}/{sitting.Members}")),
        .. sitting.Decree is { } decree ? [("decree", decree.Number)] : Array.Empty<(string, string)>(),
        .. sitting.Recused.Length > 0 ? [("recused", sitting.Recused)] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The star in force: what was ratified, the rule's unless another was confirmed.</summary>
    public static int StarOf(Dossier dossier) => Decision(dossier)?.Star ?? Proposal(dossier)!.Decision.Final;

    private static CaseEvent Told(RatificationDecision decision) =>
        new(decision.Ratified ? CaseEventKind.Ratified : CaseEventKind.SentBack, "", decision.Turn);
}
