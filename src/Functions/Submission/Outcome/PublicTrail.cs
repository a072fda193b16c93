using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Functions.Submission.Outcome;

/// <summary>One entry of the history as the applicant may see it.</summary>
/// <param name="Why">The applicant's own reason; nobody else's words are shown here.</param>
internal sealed record PublicEntry(DateTimeOffset At, string What, string? Why = null);

/// <summary>
/// What of the trail its applicant may see: the stages and the own acts, never who sits on the panel, what they gave or whether
/// they agree.
/// </summary>
internal static class PublicTrail
{
    /// <summary>May happen more than once, and every time is told.</summary>
    private static readonly string[] Repeated =
    [
        "correction.asked", "corrected", "correction.unanswered", "amendment.opened", "amended", "amendment.dropped", "amendment.ended",
        "amendment.offered", "amendment.refused", "amendment.unconfirmed",
        "award.amended", "award.suspended", "award.lifted", "award.revoked", "award.expired", "behalf.confirmed", "showing.chosen",
    ];

    private static readonly HashSet<string> Own = ["opened", "submitted", "withdrawn", "endorsed",
        "endorsement.declined", "published", "objection.lodged", "objection.noted", "objection.concluded", .. Repeated];

    private static readonly HashSet<string> Stages =
    [
        .. new[] { CaseState.Review, CaseState.StarsProposed, CaseState.Ratified, CaseState.NotAwarded,
            CaseState.Dismissed, CaseState.Lapsed, CaseState.Disqualified }.Select(state => state.ToString()),
    ];

    /// <summary>The newest first; a stage that was entered again shows once.</summary>
    public static IReadOnlyList<PublicEntry> Of(Dossier dossier) => [.. dossier.Trail.Select(Seen)
        .OfType<PublicEntry>().DistinctBy(entry => Repeated.Contains(entry.What) ? (object)entry : entry.What).Reverse()];

    private static PublicEntry? Seen(TrailEntry entry) =>
        Own.Contains(entry.What) ? new(entry.At, entry.What, entry.What == "withdrawn" ? entry.Why : null)
        : entry.What == "moved" && entry.Facts.GetValueOrDefault("to") is { } to && Stages.Contains(to) ? new(entry.At, to)
        : null;
}
