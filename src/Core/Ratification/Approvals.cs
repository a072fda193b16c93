using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;

namespace Ovop.Core.Ratification;

/// <summary>What an approver answered on a proposed star, before the ratifier is asked.</summary>
/// <param name="Turn">Which turn of scoring it concerns.</param>
/// <param name="By">Id of the approver.</param>
/// <param name="Approved">False when the case is sent back to the assessors.</param>
public sealed record Approval(int Turn, string By, DateTimeOffset At, bool Approved, string Reason) : IPlainPart
{
    public string Key => KeyOf(Turn, By);

    /// <summary>Which of the round's steps it was given in; the first where a round has one alone.</summary>
    public int Step { get; init; }

    public static string KeyOf(int turn, string by) => string.Create(CultureInfo.InvariantCulture, $"approval-{turn:D2}-{by}");
}

/// <summary>
/// Where the round asks for several approvals, approvers answer before the ratifier does, in the round's steps: of each as many as are
/// needed have to say yes before the next is asked, and one no sends the case back (proposal, after the way from the director general to
/// the minister). Another star that the office asks for is approved anew.
/// </summary>
public static class Approvals
{
    /// <summary>What a case waits for until enough have said yes.</summary>
    public const string For = "approval";

    /// <summary>Why a case is stuck for which there are too few approvers.</summary>
    public const string Few = "approvers.few";

    /// <summary>The answers that count for the star which is proposed now, the first first.</summary>
    public static IReadOnlyList<Approval> Of(Dossier dossier)
    {
        var since = StarOverride.ChangedAt(dossier, dossier.Case.Turn) ?? DateTimeOffset.MinValue;
        return
        [
            .. dossier.All<Approval>().Where(approval => approval.Turn == dossier.Case.Turn && approval.At >= since)
                .OrderBy(approval => approval.At),
        ];
    }

    /// <summary>
    /// How many more have to say yes in the step that the case is at; none once the ratifier may be asked. Nobody says yes twice, nor
    /// the ratifier here.
    /// </summary>
    public static int Missing(Dossier dossier, Setting setting) => At(dossier, setting) is { } at ? Lacking(dossier, setting, at) : 0;

    /// <summary>Number of the step that lacks a yes; null where all have theirs.</summary>
    private static int? At(Dossier dossier, Setting setting) => Enumerable.Range(0, setting.Round.Ratification.Steps.Count)
        .Where(step => Lacking(dossier, setting, step) > 0).Select(step => (int?)step).FirstOrDefault();

    private static int Lacking(Dossier dossier, Setting setting, int step)
    {
        var yes = Of(dossier).Where(approval => approval.Approved && approval.Step == step).Select(approval => approval.By);
        return Math.Max(
            0, setting.Round.Ratification.Steps[step].Approvals - Others(setting.People, [setting.People.Ratifier.Id], yes).Count);
    }

    internal static Approval? Refusal(Dossier dossier) => Of(dossier).FirstOrDefault(approval => !approval.Approved);

    /// <summary>
    /// Who may still answer in the step that the case is at: approvers of it who have not, who are not on the applicant's side, and not
    /// the ratifier too.
    /// </summary>
    internal static IReadOnlyList<Contact> Asked(Dossier dossier, Setting setting)
    {
        if (At(dossier, setting) is not { } at)
            return [];

        var step = setting.Round.Ratification.Steps[at];
        var others = Others(
            setting.People, [setting.People.Ratifier.Id, .. Of(dossier).Select(approval => approval.By)],
            setting.People.Approvers.Where(approver => step.Asks(approver.Office)).Select(approver => approver.Id)
                .Where(id => !Parties.Has(dossier, setting.People, id)));
        return [.. setting.People.Approvers.Where(approver => others.Contains(approver.Id))];
    }

    /// <summary>Of these people, by id, each once and none of the known ones.</summary>
    private static IReadOnlyList<string> Others(People people, IReadOnlyList<string> known, IEnumerable<string> ids) => ids.Aggregate(
        (IReadOnlyList<string>)[],
        (others, id) => known.Concat(others).Any(other => people.AreOne(other, id)) ? others : [.. others, id]);

    /// <summary>Whether others would be asked than are, or elsewhere.</summary>
    internal static bool ArePassedOn(Dossier dossier, Setting setting)
    {
        var asked = Asked(dossier, setting);
        return asked.Count < Missing(dossier, setting)
            ? dossier.Case.Stuck != Few || setting.IsOverdue(dossier.Case.Wait)
            : dossier.Case.Wait is not { For: For } wait || !wait.Who.ToHashSet().SetEquals(asked.Select(approver => approver.Id))
                || !asked.All(approver => IsTold(dossier, approver) && dossier.Reaches(LinkPurpose.Ratification, approver));
    }

    /// <summary>Whether a letter asked them for the star that is proposed now.</summary>
    private static bool IsTold(Dossier dossier, Contact approver) =>
        dossier.Has(Letters.To(approver, Notice.ApprovalAsked, Occasion(dossier)).Key);

    internal static Change Ask(Change change, Setting setting)
    {
        var asked = Asked(change.After, setting);
        if (asked.Count < Missing(change.After, setting))
            return Escalation.ForOffice(change.RevokeOthers(LinkPurpose.Ratification, "", "closed"), setting, Stage.Ratification, Few);

        string[] ids = [.. asked.Select(approver => approver.Id)];
        var wait = change.Case.Wait is { For: For } present && present.Since >= Began(change.After, setting) ? present with { Who = ids }
            : setting.WaitFor(Stage.Ratification, For, "escalate", ids);
        var waiting = setting.People.Approvers.Select(approver => approver.Id).Except(ids).Append(setting.People.Ratifier.Id)
            .Aggregate(change, (so, person) => so.Revoke(LinkPurpose.Ratification, person, "closed"))
            .With(head => head with { Stuck = null, Wait = wait });
        return asked.Aggregate(waiting, (so, approver) => so.SendLink(
            Notice.ApprovalAsked, Occasion(so.After), LinkPurpose.Ratification, approver, setting.Now.AddMonths(6)));
    }

    /// <summary>
    /// Records an approver's answer that came by the personal link; <c>link.superseded</c> too while that asks for another star than is
    /// proposed now, <c>link.over</c> too when as many of the approver's step have said yes as are needed.
    /// </summary>
    internal static Result<Change> Record(
        Dossier dossier, Contact approver, int serial, bool? approved, string reason, Setting setting)
    {
        if (Of(dossier).FirstOrDefault(approval => setting.People.AreOne(approval.By, approver.Id)) is { } earlier)
            return Change.None(dossier, approver.Id, setting.Now, Told(earlier));
        if (RatificationLink.Kind.MustDecide(dossier, approver.Id, serial, setting) is { } dead)
            return dead;
        if (!IsTold(dossier, approver))
            return new Problem("link.superseded", ProblemKind.Forbidden);
        if (At(dossier, setting) is not { } at || !Asked(dossier, setting).Any(asked => asked.Id == approver.Id))
            return new Problem("link.over", ProblemKind.Conflict);

        List<Problem> problems =
        [
            .. approved is null ? (Problem[])[new("ratification.decision", Field: "keputusan")] : [],
            .. approved == false && !setting.Round.Ratification.Allows(RatificationAnswer.Back)
                ? (Problem[])[new("ratification.answer", ProblemKind.Conflict, "keputusan")]
                : [],
            .. Reasons.IsGiven(reason) ? [] : (Problem[])[new("ratification.reason", Field: "alasan")],
        ];
        if (problems.Count > 0)
            return Result<Change>.Refused(problems);

        var approval = new Approval(dossier.Case.Turn, approver.Id, setting.Now, approved!.Value, reason.Trim())
        {
            Step = at,
        };
        return dossier.By(approver.Id, setting.Now).As(approver)
            .Put(approval)
            .Use(LinkPurpose.Ratification, approver.Id)
            .Log(approval.Approved ? "approved" : "approval.refused", approval.Reason,
                ("turn", approval.Turn.ToString(CultureInfo.InvariantCulture)))
            .Tell(Told(approval));
    }

    /// <summary>When the step that the case is at began: with the last answer of those before it.</summary>
    private static DateTimeOffset Began(Dossier dossier, Setting setting) => Of(dossier)
        .Where(approval => approval.Step < At(dossier, setting)).Select(approval => approval.At).DefaultIfEmpty().Max();

    internal static CaseEvent Told(Approval approval) => new(CaseEventKind.ApproverAnswered, approval.By, approval.Turn);

    /// <summary>Of a turn, and of each change of the star in it.</summary>
    private static string Occasion(Dossier dossier)
    {
        var changed = StarOverride.ChangedAt(dossier, dossier.Case.Turn) is { } at ? $"-{at.ToUnixTimeMilliseconds()}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"approval-{dossier.Case.Turn}{changed}");
    }
}
