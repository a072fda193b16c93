using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Visit;

namespace Ovop.Core.Award.Waits;

/// <summary>The reminders of a wait: each hour that has passed reminds those who have not acted, once.</summary>
public static class Reminders
{
    public static Change Due(Change change, Setting setting)
    {
        if (change.Case.Wait is not { } wait)
            return change;

        var rung = wait.Reminders.Count(hour => hour <= setting.Now);
        if (rung == 0)
            return change;

        foreach (var letter in LettersOf(change, setting, $"{wait.For}-{change.Case.Turn}-{wait.Since.ToUnixTimeSeconds()}-{rung}"))
            change = change.Send(letter);

        return change;
    }

    /// <summary>One letter to each whose move it is.</summary>
    internal static IEnumerable<Letter> LettersOf(Change change, Setting setting, string occasion)
    {
        var dossier = change.After;
        if (Holding.Of(dossier) is not null)
            return [];
        if (Revisions.Open(dossier) is { } open)
            return [Letters.ToApplicant(dossier, KindOf(open), occasion)];

        if (VisitStage.IsAwaited(dossier))
            return Linked(Notice.VisitReminder, LinkPurpose.Visit, VisitStage.Of(dossier)!.Visitor);

        return dossier.Case.State switch
        {
            CaseState.Draft => [Letters.ToApplicant(dossier, Notice.DraftReminder, occasion)],
            CaseState.Documents => [Letters.ToApplicant(dossier, Notice.DocumentRefused, occasion)],
            CaseState.Endorsement => EndorsementStage.Endorser(dossier, setting) is { } endorser
                ? Linked(Notice.EndorsementReminder, LinkPurpose.Endorsement, endorser)
                : [],
            CaseState.Review or CaseState.Consensus =>
                Review.ReviewStage.Silent(dossier).SelectMany(seat => Linked(Notice.ReviewReminder, LinkPurpose.Review, seat.Contact)),
            CaseState.StarsProposed => Linked(Notice.RatificationReminder, LinkPurpose.Ratification, setting.People.Ratifier),
            CaseState.Submitted or CaseState.Screening or CaseState.Ratified => [],
            CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed
                or CaseState.Disqualified => [],
            _ => throw new ArgumentOutOfRangeException(nameof(change), dossier.Case.State, null),
        };

        IEnumerable<Letter> Linked(Notice kind, LinkPurpose purpose, Contact contact) =>
            Letters.Linked(dossier, kind, occasion, purpose, contact) is { } letter ? [letter] : [];
    }

    private static Notice KindOf(Revision open) => open.Kind switch
    {
        RevisionKind.Amendment => Notice.AmendmentReminder,
        RevisionKind.Correction => Notice.CorrectionReminder,
        _ => throw new ArgumentOutOfRangeException(nameof(open), open.Kind, null),
    };
}
