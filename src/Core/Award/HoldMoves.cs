using System.Globalization;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>
/// While a case is held nobody decides anything in it, neither people nor clocks, but for its withdrawal and its
/// disqualification; afterwards everybody has the time that was left.
/// </summary>
public static class HoldMoves
{
    /// <summary>After so long the administrators are reminded that it still stands still (proposal).</summary>
    private const int DaysUntilAsked = 30;

    /// <summary>
    /// Holds a case that waits for somebody; nothing changes where the same person has held it for that reason. <c>held.state</c> (a draft,
    /// or ended), <c>held.there</c>, <c>revision.open</c> (what the applicant revises has a pause of its own), or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Begin(Dossier dossier, string who, string reason, Setting setting)
    {
        if (CaseHold.Present(dossier) is not null)
            return dossier.WasDone(Waking.Held, who, reason)
                ? Change.None(dossier, who, setting.Now)
                : new Problem("held.there", ProblemKind.Conflict);
        if (dossier.Case is { State: CaseState.Draft } or { Wait: null } || !dossier.Case.State.IsOpen())
            return new Problem("held.state", ProblemKind.Conflict);
        if (Revisions.Open(dossier) is not null)
            return new Problem("revision.open", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, setting.Now)
            .Put(new CaseHold(dossier.All<CaseHold>().Count() + 1, who, setting.Now, reason.Trim(), dossier.Case.Wait!))
            .With(head => head with { Wait = Waiting(dossier, setting) })
            .Wake(Waking.Held, reason, ("for", dossier.Case.Wait!.For));
    }

    /// <summary>
    /// Has it go on, and tells those who are waited for until when; nothing changes where the same person had it go on for that reason.
    /// <c>held.none</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> End(Dossier dossier, string who, string reason, Setting setting)
    {
        if (CaseHold.Present(dossier) is not { } hold)
            return dossier.WasDone(Waking.Resumed, who, reason)
                ? Change.None(dossier, who, setting.Now)
                : new Problem("held.none", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var wait = Postponement.Later(hold.Former, setting.Now - hold.Since, setting);
        var change = Deadline.Extend(
            dossier.By(who, setting.Now).Put(hold with { Until = setting.Now }).With(head => head with { Wait = wait }), wait.Due);
        return Deadline.Affected(change, setting).Aggregate(change, (so, letter) => so.Send(letter))
            .Wake(Waking.Resumed, reason, ("for", wait.For),
                ("after", wait.Due.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)));
    }

    /// <summary>A held case is not forgotten: now and then the administrators are told.</summary>
    internal static Change Continue(Change change, Setting setting) => !setting.IsOverdue(change.Case.Wait) ? change
        : Escalation.TellAdministrators(change, setting, $"{CaseHold.For}-{setting.Now.ToUnixTimeSeconds()}", CaseHold.For)
            .With(head => head with { Wait = Waiting(change.After, setting) })
            .Log("escalated", null, ("for", CaseHold.For));

    private static Wait Waiting(Dossier dossier, Setting setting) =>
        new(Escalation.OfficeIds(dossier, setting),
            CaseHold.For, setting.Now, [], setting.Now.AddDays(DaysUntilAsked), "escalate");
}
