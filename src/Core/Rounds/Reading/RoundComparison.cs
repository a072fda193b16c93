using System.Text.Json;

namespace Ovop.Core.Rounds.Reading;

/// <summary>One value that two wordings of a round do not share.</summary>
/// <param name="Path">Where it stands; members of a list by their code, id or date where they have one.</param>
/// <param name="Before">As JSON; null where it was not there.</param>
/// <param name="After">As JSON; null where it is no more.</param>
public sealed record RoundDifference(string Path, string? Before, string? After);

/// <summary>Compares two wordings of a round value by value.</summary>
public static class RoundComparison
{
    private static readonly string[] Names = ["code", "id", "date"];

    /// <summary>All differences, in the order of the old wording, then what is new.</summary>
    public static IReadOnlyList<RoundDifference> Of(Round before, Round after)
    {
        var (old, now) = (Values(before), Values(after));
        return
        [
            .. old.Where(value => now.GetValueOrDefault(value.Key) != value.Value)
                .Select(value => new RoundDifference(value.Key, value.Value, now.GetValueOrDefault(value.Key))),
            .. now.Where(value => !old.ContainsKey(value.Key)).Select(value => new RoundDifference(value.Key, null, value.Value)),
        ];
    }

    private static OrderedDictionary<string, string> Values(Round round)
    {
        using var json = JsonDocument.Parse(round.Text);
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        Collect(json.RootElement, "$", values);
        return values;
    }

    private static void Collect(JsonElement element, string path, OrderedDictionary<string, string> values)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, $"{path}.{member.Name}", values);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in element.EnumerateArray().Index())
                Collect(item, $"{path}[{NameOf(item) ?? $"{index}"}]", values);
        else
            values[path] = element.GetRawText();
    }

    private static string? NameOf(JsonElement item) => item.ValueKind != JsonValueKind.Object ? null
        : Names.Select(name => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null).FirstOrDefault(name => name is not null);
}
