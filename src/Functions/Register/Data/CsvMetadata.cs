using System.Text.Json.Nodes;

namespace Ovop.Functions.Register.Data;

/// <summary>
/// What the columns of register.csv are, for programs (W3C, Metadata Vocabulary for Tabular Data, 2015), which look for it under
/// this name beside the table. Types and meanings are those of register.schema.json.
/// </summary>
internal static class CsvMetadata
{
    /// <param name="site">Where the table lies: it is read away from the site too.</param>
    public static JsonObject Of(Uri site)
    {
        var award = JsonNode.Parse(OpenData.File("register.schema.json"))!["$defs"]!["award"]!;
        var required = award["required"]!.AsArray().Select(name => (string)name!).ToHashSet();
        return new()
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["url"] = new Uri(site, "data/register.csv").ToString(),
            ["dc:title"] = "Register of One Village One Product awards",
            ["dc:license"] = new JsonObject { ["@id"] = "https://creativecommons.org/licenses/by/4.0/" },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray(
                    [.. RegisterCsv.Names.Select(name => Column(name, award["properties"]![name], required.Contains(name)))]),
                ["primaryKey"] = "certificate",
            },
        };
    }

    /// <param name="name">As the first line of the table has it.</param>
    /// <param name="member">What the schema says of it; null for a name that stands beside its code.</param>
    /// <param name="isRequired">Whether it is never empty.</param>
    private static JsonObject Column(string name, JsonNode? member, bool isRequired)
    {
        var column = new JsonObject { ["name"] = name, ["titles"] = name, ["required"] = isRequired };
        if (member is null)
            column["dc:description"] = "Name that goes with the code before it.";
        else if (member["description"] is { } description)
            column["dc:description"] = description.DeepClone();
        column["datatype"] = member is null ? "string" : Datatype(member);
        return column;
    }

    private static JsonNode Datatype(JsonNode member) => (string?)member["type"] switch
    {
        "integer" => new JsonObject
        {
            ["base"] = "integer",
            ["minimum"] = member["minimum"]!.DeepClone(),
            ["maximum"] = member["maximum"]!.DeepClone(),
        },
        "string" when (string?)member["format"] == "date" => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        "string" when member["enum"] is JsonArray words => Text(string.Join('|', words)),
        "string" when (string?)member["pattern"] is { } pattern => Text(pattern),
        "string" => "string",
        var type => throw new NotSupportedException($"No datatype of a table for {type}."),
    };

    private static JsonObject Text(string pattern) => new() { ["base"] = "string", ["format"] = pattern };
}
