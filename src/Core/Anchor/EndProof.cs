using System.Collections.Frozen;
using Ovop.Core.Award.Endings;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Anchor;

/// <summary>
/// What proves how a case ended, for its applicant and for the office: the place of its trail in the record of the day on which it
/// ended, and the entries by which it did.
/// </summary>
public static class EndProof
{
    /// <summary>
    /// What an applicant may read of the end of a trail: the moves, and what was decided for a reason that is theirs to know. Whatever
    /// else was written that day may name people of the panel or of the office.
    /// </summary>
    private static readonly FrozenSet<string> Open =
        ["moved", "endorsement.declined", "screened", "lapsed", "withdrawn", "disqualified", "published"];

    /// <summary>What such entries are called.</summary>
    public static IEnumerable<string> OpenCodes => Open.Order(StringComparer.Ordinal);

    /// <summary>Whether its applicant may read this entry.</summary>
    public static bool IsOpen(TrailEntry entry) => Open.Contains(entry.What);

    /// <summary>The day whose record has the end in it.</summary>
    public static DateOnly DayOf(Ending ending) => WorkingCalendar.DateOf(ending.Moved.At);

    /// <summary>
    /// The entries from the decision to where the trail stood when that day was over; of one whose words are the ratifier's own, from
    /// the end that followed. Null where one of them is not open.
    /// </summary>
    public static IReadOnlyList<TrailEntry>? EntriesOf(Dossier dossier, Ending ending, DayHead head)
    {
        var first = IsOpen(ending.Decided)
            ? Math.Min(ending.Decided.Sequence, ending.Moved.Sequence)
            : ending.Moved.Sequence;
        var entries = dossier.Trail.Where(entry => entry.Sequence >= first && entry.Sequence <= head.Sequence).ToList();
        return entries.All(IsOpen) ? entries : null;
    }
}
