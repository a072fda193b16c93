using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Functions.Rounds;

/// <summary>The rounds of the award, each in every wording that a case was ever opened under.</summary>
internal interface IRounds
{
    /// <summary>The round in its present wording; null when there is none of that id.</summary>
    Task<Round?> Find(string id, CancellationToken cancel);

    /// <summary>The round as a case keeps it.</summary>
    /// <exception cref="InvalidOperationException">That wording is not stored: a case would be without rules.</exception>
    Task<Round> At(string id, string hash, CancellationToken cancel);

    /// <summary>The calendar of the round's present wording; null when there is none of that id.</summary>
    Task<WorkingCalendar?> Calendar(string id, CancellationToken cancel);

    /// <summary>The latest round; new drafts are opened in it.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    Task<Round> Current(CancellationToken cancel);

    /// <summary>The same; null before the first round was published.</summary>
    Task<Round?> Latest(CancellationToken cancel);

    /// <summary>The ids of all rounds there ever were.</summary>
    IAsyncEnumerable<string> Ids(CancellationToken cancel);
}
