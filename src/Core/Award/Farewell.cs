using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>The end of a case that was withdrawn or disqualified: everyone's links end and the applicant is told.</summary>
internal static class Farewell
{
    public static Change Bid(Change change) =>
        change.Case.State == CaseState.Withdrawn ? Bid(change, Notice.Withdrawn)
        : change.Case.State == CaseState.Disqualified ? Bid(change, Notice.Disqualified)
        : change;

    private static Change Bid(Change change, Notice kind) =>
        change.After.All<PersonalLink>().Where(link => link is { UsedAt: null, Revoked: null })
            .Aggregate(change, (so, link) => so.Put(link with { Revoked = "closed" }))
            .Send(Letters.ToApplicant(change.After, kind, "end"));
}
