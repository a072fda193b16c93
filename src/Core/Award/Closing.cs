using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>The end of a case that was withdrawn or disqualified: everyone's links end and the applicant is told.</summary>
internal static class Closing
{
    public static Change Close(Change change) =>
        DraftTerm.WasDeleted(change.After) ? Close(change, Notice.DraftDeleted)
        : change.Case.State == CaseState.Withdrawn ? Close(change, Notice.Withdrawn)
        : change.Case.State == CaseState.Disqualified ? Close(change, Notice.Disqualified)
        : change;

    private static Change Close(Change change, Notice kind) =>
        change.After.All<PersonalLink>().Where(link => link is { UsedAt: null, Revoked: null })
            .Aggregate(change, (so, link) => so.Put(link with { Revoked = "closed" }))
            .Send(Letters.ToApplicant(change.After, kind, "end"));
}
