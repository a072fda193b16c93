using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Approvals;

namespace Ovop.Core.Ratification;

/// <summary>
/// Another star than the rules give, with its reason. It counts only when the ratifier, a second person, confirms it; the
/// rule's star is kept beside it.
/// </summary>
/// <param name="Turn">Which turn of scoring it concerns.</param>
/// <param name="By">Id of the administrator.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Star">The star instead; 0 for none.</param>
/// <param name="Reason">Why.</param>
public sealed record StarOverride(int Turn, string By, DateTimeOffset At, int Star, string Reason) : IPlainPart
{
    public string Key => KeyOf(Turn);

    /// <summary>When it was taken back before it was decided; null normally.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    public static string KeyOf(int turn) => string.Create(CultureInfo.InvariantCulture, $"override-{turn:D2}");

    /// <summary>What is asked for in the present turn.</summary>
    public static StarOverride? Present(Dossier dossier) =>
        dossier.Find<StarOverride>(KeyOf(dossier.Case.Turn)) is { TakenBackAt: null } present ? present : null;

    /// <summary>When the star that is proposed in a turn last became another; null where it is the rule's from the first.</summary>
    public static DateTimeOffset? ChangedAt(Dossier dossier, int turn) =>
        dossier.Find<StarOverride>(KeyOf(turn)) is { } asked ? asked.TakenBackAt ?? asked.At : null;

    /// <summary>
    /// Asks the ratifier for another star. <c>override.state</c>, <c>override.second</c> when the ratifier asks, <c>override.round</c>
    /// when the round knows no other stars, <c>override.star</c>, <c>override.same</c>, <c>override.gate</c> when a gate that blocks,
    /// makes ineligible or holds forbids a higher one, or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Propose(Dossier dossier, Contact who, int? star, string reason, Setting setting)
    {
        if (StarMustBeUndecided(dossier) is { } closed)
            return closed;
        if (IsRatifier(who, setting.People.Ratifier))
            return new Problem("override.second", ProblemKind.Forbidden);

        if (!setting.Round.Ratification.Allows(RatificationAnswer.Override))
            return new Problem("override.round", ProblemKind.Conflict, "bintang");

        var rule = RatificationStage.Proposal(dossier)!.Decision;
        if (star is not { } other || other < 0 || other > rule.Max)
            return new Problem("override.star", Field: "bintang");
        if (other == rule.Final)
            return new Problem("override.same", Field: "bintang");
        if (other > rule.Final && (rule.IsBlocked || rule.IsIneligible || rule.IsHeld))
            return new Problem("override.gate", ProblemKind.Conflict, "bintang");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var change = dossier.By(who.Id, setting.Now)
            .Put(new StarOverride(dossier.Case.Turn, who.Id, setting.Now, other, reason.Trim()))
            .Log("override.proposed", reason.Trim(), ("star", Number(other)), ("rule", Number(rule.Final)));
        return setting.Round.Ratification.Before > 0 ? ApprovedAnew(change, reason, setting) : change.SendPresent(
            Notice.OverrideAsked, string.Create(CultureInfo.InvariantCulture, $"override-{setting.Now.ToUnixTimeSeconds()}"),
            LinkPurpose.Ratification, setting.People.Ratifier);
    }

    /// <summary>
    /// Takes it back; nothing changes where the same person has for that reason. <c>override.none</c> when nothing is asked for, or
    /// <c>act.reason</c>.
    /// </summary>
    public static Result<Change> TakeBack(Dossier dossier, Contact who, string reason, Setting setting) =>
        StarMustBeUndecided(dossier) is { } closed ? closed
        : Present(dossier) is not { } present
            ? dossier.WasDone("override.takenback", who.Id, reason)
                ? Change.None(dossier, who.Id, setting.Now)
                : new Problem("override.none", ProblemKind.Conflict)
        : Reasons.Missing(reason) is { } problem ? problem
        : ApprovedAnew(
            dossier.By(who.Id, setting.Now).Put(present with { TakenBackAt = setting.Now }).Log("override.takenback", reason.Trim()),
            reason, setting);

    /// <summary>Where approvers have a say, who is asked next depends on which star it is.</summary>
    private static Change ApprovedAnew(Change change, string reason, Setting setting) =>
        setting.Round.Ratification.Before == 0 ? change : change.Wake(Waking.Retried, reason);

    /// <summary>Null while another star may be asked for: between the proposal and its decision.</summary>
    public static Problem? StarMustBeUndecided(Dossier dossier) =>
        dossier.Case.State == CaseState.StarsProposed && RatificationStage.Decision(dossier) is null
            ? CaseHold.CaseMustNotBeHeld(dossier)
            : new("override.state", ProblemKind.Conflict);

    private static bool IsRatifier(Contact who, Contact ratifier) => who.Id == ratifier.Id || who.Email == ratifier.Email;

    private static string Number(int star) => star.ToString(CultureInfo.InvariantCulture);
}
