using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;
using Ovop.Core.Stages;

namespace Ovop.Core.Endorsement;

/// <summary>The decision of the head of the dinas on the proposal (pengusulan, Permenperin 14/2021).</summary>
/// <param name="By">Id of the endorser.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Endorsed">Whether the dinas proposes the product.</param>
/// <param name="Reason">Why, in the endorser's words.</param>
/// <param name="LetterNumber">Number of the proposal letter; empty when declined.</param>
public sealed record EndorsementDecision(string By, DateTimeOffset At, bool Endorsed, string Reason, string LetterNumber) : IPlainPart
{
    /// <summary>Which edition of the application it is about, from 1; an amended one is endorsed anew.</summary>
    public int Edition { get; init; } = 1;

    public string Key => KeyOf(Edition);

    /// <summary>Name and office of the endorser as of the decision; null from before this was kept.</summary>
    public Signature? Signature { get; init; }

    public static string KeyOf(int edition) =>
        edition == 1 ? "endorsement" : string.Create(CultureInfo.InvariantCulture, $"endorsement-{edition:D2}");
}

/// <summary>The head of the regency's dinas endorses the proposal or declines it.</summary>
public sealed class EndorsementStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.Endorsement];

    public override IReadOnlyList<CaseState> Ends => [CaseState.NotAwarded];

    public override Awaited AwaitedBy(Dossier dossier)
    {
        var edition = Revisions.Edition(dossier);
        return Awaited.AnyOf(new(CaseEventKind.Endorsed, "", edition), new(CaseEventKind.EndorsementDeclined, "", edition));
    }

    public override IEnumerable<CaseEvent> Told(Dossier dossier) => dossier.All<EndorsementDecision>().Select(Told);

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) =>
        Endorser(Revisions.AsSent(dossier), setting) is { } endorser
            ? Linked(dossier, Notice.EndorsementReminder, occasion, LinkPurpose.Endorsement, endorser)
            : [];

    public override bool AsksAnother(Dossier dossier, Setting setting) => IsPassedOn(dossier, setting);

    public override Step Begin(Change change, Setting setting)
    {
        var begun = change.MoveTo(CaseState.Endorsement, null);
        return setting.Round.Stages[Stage.Endorsement].On
            ? new Step.Stays(Ask(begun, setting, Notice.EndorsementAsked))
            : new Step.Done(begun);
    }

    /// <summary>
    /// Who decides on this proposal: the head of the province's dinas, or whoever stands in; null when both are on the
    /// applicant's side.
    /// </summary>
    public static Contact? Endorser(Dossier dossier, Setting setting) =>
        setting.People.EndorsersFor(ApplicationForm.ProvinceOf(dossier))
            .FirstOrDefault(endorser => !Parties.Has(dossier, setting.People, endorser.Id));

    private const int LongestReason = 2_000;

    private static Change Ask(Change change, Setting setting, Notice kind) => Endorser(change.After, setting) is not { } endorser
        ? Escalation.ForOffice(change, setting, Stage.Endorsement, NoEndorser)
        : Ask(change.With(head => head with { Stuck = null }), setting, kind, endorser, Occasion(change.After), "escalate");

    /// <summary>Has a head of a dinas decide, by a link that is sent to them.</summary>
    /// <param name="then">What happens when they do not in time.</param>
    internal static Change Ask(Change change, Setting setting, Notice kind, Contact endorser, string occasion, string then) => change
        .With(head => head with { Wait = setting.WaitFor(Stage.Endorsement, "endorsement", then, endorser.Id) })
        .SendLink(kind, occasion, LinkPurpose.Endorsement, endorser, Latest(setting));

    /// <summary>It is asked again: what was asked for was amended, or somebody else decides now. The links of all others end.</summary>
    private static Change AskAgain(Change change, Setting setting, string why) => Ask(
        change.RevokeOthers(LinkPurpose.Endorsement, Endorser(change.After, setting)?.Id ?? "", why), setting,
        Revisions.Edition(change.After) == 1 ? Notice.EndorsementAsked : Notice.EndorsementAskedAgain);

    /// <summary>Whether who is asked is not who decides, or has another address since.</summary>
    private static bool IsPassedOn(Dossier dossier, Setting setting) =>
        Decision(dossier) is null && (Endorser(dossier, setting) is not { } endorser
            ? dossier.Case.Stuck != NoEndorser || setting.IsOverdue(dossier.Case.Wait)
            : dossier.Case.Wait?.Who.Contains(endorser.Id) != true || !dossier.Reaches(LinkPurpose.Endorsement, endorser));

    /// <summary>Why a case is stuck whose every head of a dinas is on the applicant's side.</summary>
    private const string NoEndorser = "endorser.own";

    private static bool IsAsked(Dossier dossier) =>
        dossier.All<Letter>().Any(letter => letter.Link?.Purpose == LinkPurpose.Endorsement && letter.Occasion == Occasion(dossier));

    private static string Occasion(Dossier dossier) =>
        string.Create(CultureInfo.InvariantCulture, $"endorsement-{Revisions.Edition(dossier)}");

    public override Step Continue(Change change, Setting setting) => Decision(change.After) switch
    {
        { Endorsed: true } => new Step.Done(
            change.Send(Letters.ToApplicant(change.After, Notice.Endorsed, Occasion(change.After)))),
        { Endorsed: false } => new Step.Stays(
            change.MoveTo(CaseState.NotAwarded, null).Send(Letters.ToApplicant(change.After, Notice.EndorsementDeclined, "endorsement"))),
        null when !IsAsked(change.After) && change.Case.Stuck != NoEndorser => new Step.Stays(AskAgain(change, setting, "amended")),
        null when IsPassedOn(change.After, setting) => new Step.Stays(AskAgain(change, setting, "handedover")),
        null => new Step.Stays(Escalation.IfOverdue(change, setting, Stage.Endorsement)),
    };

    /// <summary>Records the decision that came by the personal link; a yes needs no reason.</summary>
    public static Result<Change> Record(
        Dossier dossier, string person, int serial, bool? endorsed, string reason, string letterNumber, Setting setting)
    {
        if (Decision(dossier) is { } earlier && earlier.By == person)
            return Change.None(dossier, person, setting.Now, Told(earlier));
        if (EndorsementLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (Revisions.Open(dossier) is not null)
            return new Problem("revision.open", ProblemKind.Conflict);

        if (Missing(endorsed, reason, letterNumber) is { Count: > 0 } problems)
            return Result<Change>.Refused(problems);

        return Decided(dossier, person, endorsed!.Value, reason, letterNumber, Revisions.Edition(dossier), setting);
    }

    /// <summary>What a decision lacks; a yes needs no reason.</summary>
    internal static IReadOnlyList<Problem> Missing(bool? endorsed, string reason, string letterNumber)
    {
        var problems = new List<Problem>();
        if (endorsed is null)
            problems.Add(new("endorsement.decision", Field: "keputusan"));
        if (endorsed == true ? reason.Trim().Length > LongestReason : !Reasons.IsGiven(reason))
            problems.Add(new("endorsement.reason", Field: "alasan"));
        if (endorsed == true && letterNumber.Trim().Length is < 3 or > 80)
            problems.Add(new("endorsement.letter", Field: "surat"));
        return problems;
    }

    /// <summary>The decision on an edition, in the trail and by the link that was sent for it.</summary>
    internal static Change Decided(
        Dossier dossier, string person, bool endorsed, string reason, string letterNumber, int edition, Setting setting)
    {
        var endorser = setting.People.AsEndorser(person);
        var decision = new EndorsementDecision(person, setting.Now, endorsed, reason.Trim(), letterNumber.Trim())
        {
            Edition = edition,
            Signature = Signature.Of(endorser),
        };
        return dossier.By(person, setting.Now).As(endorser)
            .Put(decision)
            .Use(LinkPurpose.Endorsement, person)
            .Log(decision.Endorsed ? "endorsed" : "endorsement.declined", decision.Reason.Length > 0 ? decision.Reason : null,
                ("letter", decision.LetterNumber))
            .Tell(Told(decision));
    }

    /// <summary>The decision on the application as it stands.</summary>
    public static EndorsementDecision? Decision(Dossier dossier) =>
        dossier.Find<EndorsementDecision>(EndorsementDecision.KeyOf(Revisions.Edition(dossier)));

    /// <summary>
    /// Number of the letter that the dinas gave for this document as it endorsed the application as it stands; null for any other
    /// document, and while it has not.
    /// </summary>
    public static string? LetterFor(Dossier dossier, ChecklistItem item) =>
        item.Need == Requirement.WithEndorsement && Decision(dossier) is { Endorsed: true } decision ? decision.LetterNumber : null;

    /// <summary>Whether the round has a dinas decide on the application as it stands, and none has yet.</summary>
    public static bool IsToCome(Dossier dossier, Round round) => round.Stages[Stage.Endorsement].On && Decision(dossier) is null;

    private static CaseEvent Told(EndorsementDecision decision) =>
        new(decision.Endorsed ? CaseEventKind.Endorsed : CaseEventKind.EndorsementDeclined, "", decision.Edition);

    /// <summary>A link of the dinas lives as long as the round could still use its answer.</summary>
    private static DateTimeOffset Latest(Setting setting) => setting.Now.AddMonths(6);
}
