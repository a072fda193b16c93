using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Review;

namespace Ovop.Core.Correction;

/// <summary>A wait that was put by and comes back: nobody's time ran meanwhile.</summary>
internal static class Postponement
{
    /// <summary>The same wait, its hours later by the time that it was put by, on working days.</summary>
    public static Wait Later(Wait wait, TimeSpan by, Setting setting) => wait with
    {
        Reminders = [.. wait.Reminders.Select(hour => setting.Calendar.Later(hour, by))],
        Due = setting.Calendar.Later(wait.Due, by),
        Days = null,
    };

    /// <summary>The links of assessors end with the wait that they were sent for.</summary>
    public static Change Expire(Change change, DateTimeOffset due, Func<DateTimeOffset, DateTimeOffset, DateTimeOffset> choose) =>
        ReviewStage.Silent(change.After)
            .Select(seat => Letters.Present(change.After, LinkPurpose.Review, seat.Contact.Id)).OfType<PersonalLink>()
            .Aggregate(change, (so, link) => so.Put(link with { Expires = choose(link.Expires, due) }));
}
