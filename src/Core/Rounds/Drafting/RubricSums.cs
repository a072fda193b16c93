using System.Text.Json.Nodes;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>What follows from the levels of a rubric and is never typed.</summary>
internal static class RubricSums
{
    public static void Work(JsonObject json)
    {
        if (json["rubric"] is not JsonObject rubric)
            return;

        foreach (var (_, block) in rubric["commodity_blocks"] as JsonObject ?? [])
            foreach (var criterion in Objects(block?["criteria"]))
                Count(criterion);
        foreach (var section in Objects(rubric["sections"]))
        {
            var criteria = Objects(section["criteria"]).ToList();
            foreach (var criterion in criteria)
                Count(criterion);
            if (criteria.TrueForAll(criterion => Whole(criterion["max"]) is not null))
                section["max"] = criteria.Sum(criterion => Whole(criterion["max"]));
        }
    }

    /// <summary>The place of the commodity's block has no levels: its points are typed.</summary>
    private static void Count(JsonObject criterion)
    {
        if (criterion["levels"] is not JsonArray levels)
            return;

        foreach (var empty in levels.Where(IsEmpty).ToList())
            levels.Remove(empty);
        foreach (var (number, level) in levels.OfType<JsonObject>().Index())
            level["level"] = number;
        if (Whole(levels.LastOrDefault()?["points"]) is { } points)
            criterion["max"] = points;
    }

    private static bool IsEmpty(JsonNode? level) => level is not JsonObject members || members.All(
        member => member.Key == "level" || (member.Value is JsonValue value && value.TryGetValue<string>(out var text) && text == ""));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
