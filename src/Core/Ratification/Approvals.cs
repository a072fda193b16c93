using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;

namespace Ovop.Core.Ratification;

/// <summary>What an approver answered on a proposed star, before the ratifier is asked.</summary>
/// <param name="Turn">Which turn of scoring it concerns.</param>
/// <param name="By">Id of the approver.</param>
/// <param name="Approved">False when the case is sent back to the assessors.</param>
public sealed record Approval(int Turn, string By, DateTimeOffset At, bool Approved, string Reason) : IPlainPart
{
    public string Key => KeyOf(Turn, By);

    public static string KeyOf(int turn, string by) => string.Create(CultureInfo.InvariantCulture, $"approval-{turn:D2}-{by}");
}

/// <summary>
/// Where the round asks for several approvals, approvers answer before the ratifier does: as many as are needed have to say yes, and one
/// no sends the case back (proposal, after the way from the director general to the minister). Another star that the office asks for
/// is approved anew.
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

    /// <summary>How many more have to say yes before the ratifier may be asked; nobody says yes twice, nor the ratifier here.</summary>
    public static int Missing(Dossier dossier, Setting setting)
    {
        var yes = Of(dossier).Where(approval => approval.Approved).Select(approval => approval.By);
        return Math.Max(0, setting.Round.Ratification.Before - Others(setting.People, [setting.People.Ratifier.Id], yes).Count);
    }

    internal static Approval? Refusal(Dossier dossier) => Of(dossier).FirstOrDefault(approval => !approval.Approved);

    /// <summary>Who may still answer: approvers who have not, who are not on the applicant's side, and not the ratifier too.</summary>
    internal static IReadOnlyList<Contact> Asked(Dossier dossier, Setting setting)
    {
        var others = Others(
            setting.People, [setting.People.Ratifier.Id, .. Of(dossier).Select(approval => approval.By)],
            setting.People.Approvers.Select(approver => approver.Id).Where(id => !Parties.Has(dossier, setting.People, id)));
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
        var wait = change.Case.Wait is { For: For } present ? present with { Who = ids }
            : setting.WaitFor(Stage.Ratification, For, "escalate", ids);
        var waiting = change.Revoke(LinkPurpose.Ratification, setting.People.Ratifier.Id, "closed")
            .With(head => head with { Stuck = null, Wait = wait });
        return asked.Aggregate(waiting, (so, approver) => so.SendLink(
            Notice.ApprovalAsked, Occasion(so.After), LinkPurpose.Ratification, approver, setting.Now.AddMonths(6)));
    }

    /// <summary>
    /// Records an approver's answer that came by the personal link; <c>link.superseded</c> too while that asks for another star than is
    /// proposed now.
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

        var approval = new Approval(dossier.Case.Turn, approver.Id, setting.Now, approved!.Value, reason.Trim());
        return dossier.By(approver.Id, setting.Now).As(approver)
            .Put(approval)
            .Use(LinkPurpose.Ratification, approver.Id)
            .Log(approval.Approved ? "approved" : "approval.refused", approval.Reason,
                ("turn", approval.Turn.ToString(CultureInfo.InvariantCulture)))
            .Tell(Told(approval));
    }

    internal static CaseEvent Told(Approval approval) => new(CaseEventKind.ApproverAnswered, approval.By, approval.Turn);

    /// <summary>Of a turn, and of each change of the star in it.</summary>
    private static string Occasion(Dossier dossier)
    {
        var changed = StarOverride.ChangedAt(dossier, dossier.Case.Turn) is { } at ? $"-{at.ToUnixTimeMilliseconds()}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"approval-{dossier.Case.Turn}{changed}");
    }
}
