using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Core.Retention;

/// <summary>
/// When what a case holds about people has served its purpose (UU 27/2022, articles 16 and 43). No regulation of the award
/// sets a term; these are the product's own, and the ministry's archive schedule (UU 43/2009) may ask for others.
/// </summary>
public static class RetentionRule
{
    /// <summary>After the end of what never was an application.</summary>
    public const int MonthsOfLapsed = 6;

    /// <summary>After a draft was deleted by whose it was.</summary>
    public const int MonthsOfDeleted = 1;

    /// <summary>After a withdrawal.</summary>
    public const int MonthsOfWithdrawn = 12;

    /// <summary>After a decision without a star: objections, courts and auditors may ask for it.</summary>
    public const int MonthsOfRefused = 60;

    /// <summary>After an award's last day: until then it is shown, renewed and may be revoked.</summary>
    public const int MonthsOfAwarded = 60;

    /// <summary>How many months after its end a case of this state may be erased; null while it is open.</summary>
    /// <param name="wasSent">False for a draft, which may go sooner.</param>
    public static int? MonthsAfter(CaseState state, bool wasSent = true) =>
        !state.IsEnd() ? null : state == CaseState.Withdrawn && !wasSent ? MonthsOfDeleted : Months[state];

    private static readonly Dictionary<CaseState, int> Months = new()
    {
        [CaseState.Lapsed] = MonthsOfLapsed,
        [CaseState.Withdrawn] = MonthsOfWithdrawn,
        [CaseState.NotAwarded] = MonthsOfRefused,
        [CaseState.Dismissed] = MonthsOfRefused,
        [CaseState.Disqualified] = MonthsOfRefused,
        [CaseState.Published] = MonthsOfAwarded,
    };

    /// <summary>The first instant at which the case may be erased, sooner where its applicant wishes it; null while it is open.</summary>
    public static DateTimeOffset? DueAt(Dossier dossier) =>
        ErasureWish.Of(dossier) is { } wish && ErasureWish.MayBeMade(dossier.Case.State) ? wish.At
        : MonthsAfter(dossier.Case.State, dossier.Case.SubmittedAt is not null) is { } months ? EndedAt(dossier).AddMonths(months) : null;

    /// <summary>True when the case is due now, is held by nobody and was not erased before.</summary>
    public static bool IsDue(Dossier dossier, DateTimeOffset now) =>
        dossier.Case.ErasedAt is null && LegalHold.Present(dossier) is null && DueAt(dossier) <= now;

    private static DateTimeOffset EndedAt(Dossier dossier) => dossier.Case.State == CaseState.Published
        ? LastInstant(AwardLife.Current(dossier)!.Award)
        : dossier.Trail.Last(entry => entry.What == "moved").At;

    private static DateTimeOffset LastInstant(PublicAward award) =>
        new((award.State == AwardState.Revoked ? award.StateSince : award.ValidUntil).AddDays(1), TimeOnly.MinValue, WorkingCalendar.Wib);
}
