using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Demo;

/// <summary>The demonstration round, read from the file that the product ships.</summary>
public static class DemoRound
{
    /// <summary>The round as data.</summary>
    /// <exception cref="InvalidOperationException">The file is no valid round.</exception>
    public static Round Round { get; } = Round.Parse(File.ReadAllBytes(Text)).Value;

    private static string Text => Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json");

    /// <summary>Its text, to be changed.</summary>
    public static JsonNode Json() => JsonNode.Parse(File.ReadAllText(Text))!;

    /// <summary>Codes of the documents that a commodity must hand in, and how many files of each.</summary>
    public static IReadOnlyList<(string Code, int Files)> MandatoryDocuments(Commodity commodity) =>
        [.. Round.Checklist.For(commodity, touchesFood: false, LegalForm.Person).Where(item => item.IsMandatory).Select(item => (item.Code, item.MinFiles))];
}
