using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Retention;

/// <summary>
/// When what a case holds about people has served its purpose (UU 27/2022, articles 16 and 43); for how long that is, its round says.
/// </summary>
public static class RetentionRule
{
    /// <summary>How many months after its end a case of this state may be erased; null while it is open.</summary>
    /// <param name="wasSent">False for a draft, which may go sooner.</param>
    public static int? MonthsAfter(RetentionTerms terms, CaseState state, bool wasSent = true) => state switch
    {
        CaseState.Lapsed => terms.Lapsed,
        CaseState.Withdrawn => wasSent ? terms.Withdrawn : terms.Deleted,
        CaseState.NotAwarded or CaseState.Dismissed or CaseState.Disqualified => terms.Refused,
        CaseState.Published => terms.Awarded,
        CaseState.Draft or CaseState.Submitted or CaseState.Documents or CaseState.Endorsement or CaseState.Screening or CaseState.Review
            or CaseState.Consensus or CaseState.StarsProposed or CaseState.Ratified => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The first instant at which the case may be erased, sooner where its applicant wishes it; null while it is open.</summary>
    public static DateTimeOffset? DueAt(Dossier dossier, RetentionTerms terms) =>
        ErasureWish.Of(dossier) is { } wish && ErasureWish.MayBeMade(dossier.Case.State) ? wish.At
        : MonthsAfter(terms, dossier.Case.State, dossier.Case.SubmittedAt is not null) is { } months ? EndedAt(dossier).AddMonths(months)
        : null;

    /// <summary>True when the case is due now, is held by nobody and was not erased before.</summary>
    public static bool IsDue(Dossier dossier, RetentionTerms terms, DateTimeOffset now) =>
        dossier.Case.ErasedAt is null && LegalHold.Present(dossier) is null && DueAt(dossier, terms) <= now;

    private static DateTimeOffset EndedAt(Dossier dossier) => dossier.Case.State == CaseState.Published
        ? LastInstant(AwardLife.Current(dossier)!.Award)
        : dossier.Trail.Last(entry => entry.What == "moved").At;

    private static DateTimeOffset LastInstant(PublicAward award) =>
        new((award.State == AwardState.Revoked ? award.StateSince : award.ValidUntil).AddDays(1), TimeOnly.MinValue, WorkingCalendar.Wib);
}
