using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Cases.Events;

/// <summary>
/// Acts that have a case looked at again, whatever it waits for. Each is an entry of the trail, and their count names the event.
/// </summary>
public static class Waking
{
    public const string Retried = "retried";
    public const string Released = "released";
    public const string DueChanged = "due.changed";
    public const string VisitorAssigned = "visit.assigned";
    public const string Held = "held";
    public const string Resumed = "resumed";
    public const string CopiesComplete = "copies.complete";
    public const string PeopleChanged = "people.changed";

    /// <summary>A draft goes on by another wording: the fact "round" is its hash.</summary>
    public const string WordingTaken = "wording.taken";

    /// <summary>What would change of an application that was endorsed is before the dinas: it is waited for now.</summary>
    public const string AmendmentOffered = "amendment.offered";

    private static readonly string[] All =
        [Retried, Released, DueChanged, VisitorAssigned, Held, Resumed, CopiesComplete, PeopleChanged, WordingTaken, AmendmentOffered];

    /// <summary>Records an act and wakes the case's orchestration.</summary>
    /// <param name="what">One of the entries above.</param>
    internal static Change Wake(this Change change, string what, string? reason, params IEnumerable<(string Name, string Value)> facts)
    {
        var logged = change.Log(what, reason?.Trim(), facts);
        return Told(logged.After).Aggregate(logged, (so, happened) => so.Tell(happened));
    }

    /// <summary>The event of every act that was to wake the case so far.</summary>
    internal static IEnumerable<CaseEvent> Told(Dossier dossier) =>
        Enumerable.Range(1, dossier.Trail.Count(IsWaking)).Select(turn => new CaseEvent(CaseEventKind.Retried, "", turn));

    /// <summary>The event that the next such act will tell.</summary>
    public static CaseEvent Next(Dossier dossier) => new(CaseEventKind.Retried, "", dossier.Trail.Count(IsWaking) + 1);

    private static bool IsWaking(TrailEntry entry) => All.Contains(entry.What);
}
