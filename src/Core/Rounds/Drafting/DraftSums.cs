using System.Text.Json.Nodes;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>What follows from the levels of a rubric and the bands of a scale, and is never typed.</summary>
internal static class DraftSums
{
    public static void Work(JsonObject json)
    {
        foreach (var rubric in (json["rubrics"] as JsonObject ?? []).Select(own => own.Value).Append(json["rubric"]).OfType<JsonObject>())
            Add(rubric);
        if (json["star_profiles"] is JsonObject scales)
            foreach (var (name, scale) in scales.ToList())
                Top(scales, name, scale);
    }

    /// <summary>The most stars of a scale are those of its first band; one that was emptied is no more, but the last one stays.</summary>
    private static void Top(JsonObject scales, string name, JsonNode? scale)
    {
        if ((scale as JsonObject)?["bands"] is not JsonArray bands)
            return;

        if (bands.Count == 0 && scales.Count > 1)
            scales.Remove(name);
        else if (Whole((bands.FirstOrDefault() as JsonObject)?["star"]) is { } star)
            scale["max"] = star;
    }

    private static void Add(JsonObject rubric)
    {
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
