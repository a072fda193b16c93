using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>A place in a wording as the reading of rounds names it: "$.checklist[3].need.MM".</summary>
internal static partial class DraftPath
{
    /// <summary>The names of members and the numbers of items on the way from the root.</summary>
    public static IReadOnlyList<string> StepsOf(string path) =>
        [.. Step().Matches(path).Select(step => step.Groups["name"] is { Success: true } name ? name.Value : step.Groups["number"].Value)];

    public static string ParentOf(string path) => path[..path.LastIndexOfAny(['.', '['])];

    /// <summary>The number of the item that a path ends with; null for a member.</summary>
    public static int? NumberOf(string path) => path.EndsWith(']') ? int.Parse(StepsOf(path)[^1], CultureInfo.InvariantCulture) : null;

    public static JsonNode? Find(JsonNode root, string path) => StepsOf(path).Aggregate((JsonNode?)root, (at, step) => at switch
    {
        JsonObject members => members[step],
        JsonArray items => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < items.Count
            ? items[number]
            : null,
        _ => null,
    });

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<number>[0-9]{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
