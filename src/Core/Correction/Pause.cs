using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Submission;

namespace Ovop.Core.Correction;

/// <summary>
/// While the applicant revises, nobody else's clock runs: the wait of the stage is put by, and comes back later by the
/// time that the revision took.
/// </summary>
internal static class Pause
{
    public static Change Begin(Change change, Revision revision, Wait wait) => Expire(change, wait.Due, (now, due) => now > due ? now : due)
        .Put(revision)
        .With(head => head with { Wait = wait })
        .Tell(Revisions.Opened(revision.Number));

    public static Change End(Change change, Revision revision, Setting setting)
    {
        var wait = revision.Former is { } former ? Later(former, setting.Now - revision.Since, setting) : null;
        change = change
            .Put(revision with { ClosedAt = setting.Now })
            .With(head => head with { Wait = wait })
            .Tell(Revisions.Closed(revision.Number));
        return wait is null ? change : Expire(change, wait.Due, (_, due) => due);
    }

    private static Wait Later(Wait wait, TimeSpan by, Setting setting) => wait with
    {
        Reminders = [.. wait.Reminders.Select(hour => setting.Round.Calendar.Later(hour, by))],
        Due = setting.Round.Calendar.Later(wait.Due, by),
    };

    /// <summary>The links of assessors end with the wait that they were sent for.</summary>
    private static Change Expire(Change change, DateTimeOffset due, Func<DateTimeOffset, DateTimeOffset, DateTimeOffset> choose) =>
        ReviewStage.Silent(change.After).Select(seat => Letters.Present(change.After, LinkPurpose.Review, seat.Contact.Id)).OfType<PersonalLink>()
            .Aggregate(change, (so, link) => so.Put(link with { Expires = choose(link.Expires, due) }));
}
