using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>The end of a case that was withdrawn or disqualified: everyone's links end and the applicant is told.</summary>
internal static class Farewell
{
    public static Change Bid(Change change) => change.Case.State switch
    {
        CaseState.Withdrawn => Bid(change, Notice.Withdrawn),
        CaseState.Disqualified => Bid(change, Notice.Disqualified),
        CaseState.Published or CaseState.NotAwarded or CaseState.Dismissed or CaseState.Lapsed => change,
        CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Endorsement or CaseState.Screening
            or CaseState.Review or CaseState.Consensus or CaseState.StarsProposed or CaseState.Ratified => change,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Case.State, null),
    };

    private static Change Bid(Change change, Notice kind) =>
        change.After.All<PersonalLink>().Where(link => link is { UsedAt: null, Revoked: null })
            .Aggregate(change, (so, link) => so.Put(link with { Revoked = "closed" }))
            .Send(Letters.ToApplicant(change.After, kind, "end"));
}
