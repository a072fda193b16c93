using Ovop.Core.Cases;

namespace Ovop.Core.Submission;

/// <summary>
/// A draft is still its producer's own: somebody of the office sees what is in it for a day, once a reason stands in its trail.
/// </summary>
public static class DraftPrivacy
{
    /// <summary>How long an opening lasts (proposal).</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private const string Opened = "draft.opened";

    public static bool IsClosedTo(Dossier dossier, string who, DateTimeOffset now) =>
        dossier.Case.State == CaseState.Draft
            && !dossier.Trail.Any(entry => entry.What == Opened && entry.Who == who && entry.At > now - Lasts);

    /// <summary>Opens it to somebody of the office; <c>act.reason</c> without a reason.</summary>
    public static Result<Change> Open(Dossier dossier, string who, string reason, DateTimeOffset now) =>
        Reasons.Missing(reason) is { } problem ? problem
        : IsClosedTo(dossier, who, now) ? dossier.By(who, now).Log(Opened, reason.Trim())
        : dossier.By(who, now);
}
