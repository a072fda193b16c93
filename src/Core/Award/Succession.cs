using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Visit;

namespace Ovop.Core.Award;

/// <summary>
/// What follows in a case when the people of the award change: an office is another's, somebody has another address, or came
/// to be on the applicant's side. Whoever decides now is asked by a link of their own, and the links of before end.
/// </summary>
public static class Succession
{
    /// <summary>The trail's entry; it wakes the case, whose stage asks whoever is to be asked.</summary>
    public const string FollowedEntry = "people.changed";

    /// <summary>Has the case follow the people as they are now; nothing changes where it does already.</summary>
    public static Result<Change> Follow(Dossier dossier, Setting setting)
    {
        var change = Filing.Follow(AwardLife.Follow(dossier.By(People.System, setting.Now), setting), setting);
        return IsDue(dossier, setting) ? change.Wake(FollowedEntry, null) : change;
    }

    /// <summary>Whether the stage of the case would ask somebody else, or elsewhere, than it did.</summary>
    private static bool IsDue(Dossier dossier, Setting setting) =>
        Holding.Of(dossier) is null && Forms.Revisions.Open(dossier) is null && dossier.Case.State switch
        {
            CaseState.Endorsement => EndorsementStage.IsPassedOn(dossier, setting),
            CaseState.Review or CaseState.Consensus =>
                ReviewStage.Unreached(dossier, setting).Count > 0 || VisitStage.IsUnreached(dossier, setting)
                    || ReviewStage.Sitting(dossier).Any(seat => Substitution.IsOwn(dossier, seat, setting)),
            CaseState.StarsProposed => RatificationStage.IsPassedOn(dossier, setting),
            CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Screening or CaseState.Ratified => false,
            CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Withdrawn or CaseState.Lapsed
                or CaseState.Disqualified => false,
            _ => throw new ArgumentOutOfRangeException(nameof(dossier), dossier.Case.State, null),
        };
}
