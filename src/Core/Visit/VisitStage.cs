using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Screening;
using Ovop.Core.Stages;
using Ovop.Core.Stars;

namespace Ovop.Core.Visit;

/// <summary>
/// Before the top star is proposed, a member of the panel goes and looks (proposal; the round says of which wares). It is a
/// wait within the review: only where the visit would give another star, and once a case.
/// </summary>
public sealed class VisitStage : CaseStage
{
    /// <summary>What the case waits for then.</summary>
    public const string For = "visit";

    private const string Occasion = "visit";

    internal static CaseEvent Reported { get; } = new(CaseEventKind.VisitReported);

    public override Awaited AwaitedBy(Dossier dossier) => IsAwaited(dossier) ? Awaited.AnyOf(Reported) : Awaited.Nothing;

    public override IEnumerable<CaseEvent> Told(Dossier dossier) => Of(dossier)?.Report is null ? [] : [Reported];

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) => IsAwaited(dossier)
        ? Linked(dossier, Notice.VisitReminder, occasion, LinkPurpose.Visit, Of(dossier)!.Visitor)
        : [];

    public override bool AsksAnother(Dossier dossier, Setting setting) => IsUnreached(dossier, setting);

    public override Step Begin(Change change, Setting setting) => Continue(change, setting);

    public override Step Continue(Change change, Setting setting) =>
        IsDue(change.After, setting, ReviewStage.Agreed(change.After, setting.Round))
            ? new Step.Stays(Await(change, setting))
            : new Step.Done(Over(change));

    public static FieldVisit? Of(Dossier dossier) => dossier.Find<FieldVisit>(FieldVisit.RowKey);

    /// <summary>Whether somebody is to go, or is on the way.</summary>
    public static bool IsAwaited(Dossier dossier) => Of(dossier) is { Report: null } && dossier.Case.Wait?.For == For;

    /// <summary>Whether a good visit would give another star than none does, and none has been reported.</summary>
    private static bool IsDue(Dossier dossier, Setting setting, Scorecard scorecard)
    {
        if (!setting.Round.Stages[Stage.Visit].On
            || setting.Round.Visit.Of(dossier.Case.Commodity!.Value).Count == 0 || Of(dossier)?.Report is not null)
            return false;

        var facts = ScreeningStage.Facts(dossier, setting);
        return Star(true) > Star(false);

        int Star(bool visited) =>
            StarProposals.Of(dossier, setting.Round, scorecard, facts with { SiteVisitDone = visited }).Decision.Final;
    }

    /// <summary>
    /// Asks for the visit, or waits for its report; a silent visitor is for the administrators, one who left the panel is
    /// replaced.
    /// </summary>
    private static Change Await(Change change, Setting setting)
    {
        var visitors = Visitors(change.After);
        if (Of(change.After) is not { } visit)
            return Ask(change, setting, visitors[0]);
        if (visitors.All(visitor => visitor.Id != visit.Visitor.Id)
            || Letters.Present(change.After, LinkPurpose.Visit, visit.Visitor.Id)?.Revoked is not null)
            return Ask(change.Revoke(LinkPurpose.Visit, visit.Visitor.Id, "visitor"), setting, visitors[0]);

        if (IsUnreached(change.After, setting))
            return Ask(change, setting, visit.Visitor);

        return change.Case.Wait?.For != For
            ? change.With(head => head with { Wait = Waiting(setting, visit.Visitor) })
            : Escalation.IfOverdue(change, setting, Stage.Visit);
    }

    /// <summary>Whether the visitor is asked by a link that went to an address which is theirs no more.</summary>
    private static bool IsUnreached(Dossier dossier, Setting setting) =>
        IsAwaited(dossier) && Letters.Present(dossier, LinkPurpose.Visit, Of(dossier)!.Visitor.Id) is { Revoked: null }
            && !dossier.Reaches(LinkPurpose.Visit, setting.People.Present(Of(dossier)!.Visitor));

    /// <summary>The visit would no longer make a difference: whoever was asked need not go.</summary>
    private static Change Over(Change change) => Of(change.After) is { Report: null } visit
        ? change.Revoke(LinkPurpose.Visit, visit.Visitor.Id, "needless")
        : change;

    /// <summary>Who may go: the members of the panel who have scored, in the order of their appointment.</summary>
    public static IReadOnlyList<Contact> Visitors(Dossier dossier)
    {
        var scored = ReviewStage.Counting(dossier).Select(sheet => sheet.Assessor).ToHashSet();
        return [.. ReviewStage.Seats(dossier).Select(seat => seat.Contact)
            .Where(contact => scored.Contains(contact.Id)).DistinctBy(contact => contact.Id)];
    }

    /// <summary>
    /// Sends another member of the panel; nothing changes where the same person has sent them for that reason. <c>visit.state</c>,
    /// <c>visit.visitor</c>, <c>visit.same</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Assign(Dossier dossier, string who, string visitor, string reason, Setting setting)
    {
        if (!IsAwaited(dossier))
            return new Problem("visit.state", ProblemKind.Conflict);
        if (Visitors(dossier).FirstOrDefault(contact => contact.Id == visitor) is not { } next)
            return new Problem("visit.visitor", Field: "petugas");

        var present = Of(dossier)!.Visitor;
        if (present.Id == next.Id)
            return dossier.WasDone(Waking.VisitorAssigned, who, reason, ("to", next.Id))
                ? Change.None(dossier, who, setting.Now)
                : new Problem("visit.same", Field: "petugas");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return Ask(dossier.By(who, setting.Now).Revoke(LinkPurpose.Visit, present.Id, "visitor"), setting, next)
            .Wake(Waking.VisitorAssigned, reason, ("from", present.Id), ("to", next.Id));
    }

    private static Change Ask(Change change, Setting setting, Contact visitor) => change
        .Put((Of(change.After) is { } earlier && earlier.Visitor.Id == visitor.Id ? earlier : new FieldVisit(visitor, setting.Now)) with
        {
            Visitor = visitor with { Email = "" },
            AskedAt = setting.Now,
        })
        .With(head => head with { Wait = Waiting(setting, visitor) })
        .Log("visit.asked", null, ("visitor", visitor.Id))
        .SendLink(Notice.VisitAsked, $"{Occasion}-{setting.Now.ToUnixTimeSeconds()}",
            LinkPurpose.Visit, setting.People.Present(visitor), setting.Now.AddMonths(6));

    private static Wait Waiting(Setting setting, Contact visitor) => setting.WaitFor(Stage.Visit, For, "escalate", visitor.Id);
}
