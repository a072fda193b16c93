using System.Text.RegularExpressions;

namespace Ovop.Core.Rounds.Reading;

/// <summary>Differences that are one line to read: members of one list were all added, all removed, or all changed.</summary>
/// <param name="Place">Where they stand, without the names of members ("$.calendar.holidays[…]"); the whole path of one alone.</param>
/// <param name="All">In their order.</param>
public sealed partial record AlikeDifferences(string Place, IReadOnlyList<RoundDifference> All)
{
    /// <summary>So many at most are lines of their own.</summary>
    private const int Few = 3;

    public bool IsAdded => All[0].Before is null;

    public bool IsRemoved => All[0].After is null;

    /// <summary>How many members they are of.</summary>
    public int Members => All.Select(difference => MemberOf(difference.Path)).Distinct().Count();

    /// <summary>Each where the first of it stands.</summary>
    public static IReadOnlyList<AlikeDifferences> Of(IEnumerable<RoundDifference> differences) =>
    [
        .. differences
            .GroupBy(difference => (Place: PlaceOf(difference.Path), IsNew: difference.Before is null, IsGone: difference.After is null))
            .SelectMany(alike => alike.Count() <= Few
                ? alike.Select(only => new AlikeDifferences(only.Path, [only]))
                : [new AlikeDifferences(alike.Key.Place, [.. alike])]),
    ];

    /// <summary>What is in no list is like nothing else.</summary>
    private static string PlaceOf(string path) => MemberOf(path) is { Length: > 0 } member ? Name().Replace(member, "[…]") : path;

    private static string MemberOf(string path) => path[..(path.LastIndexOf(']') + 1)];

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Name();
}
