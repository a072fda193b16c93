using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Drafting;
using Ovop.Core.Rounds.Gates;
using Ovop.Functions.Hosting.Fields.Choices;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>The conditions beside the points.</summary>
internal sealed class GatesPart : DraftPart
{
    private const string List = "$.gates";

    public override string Code => "gerbang";

    public override IReadOnlyList<string> Roots => [List];

    public override bool CanBeTried => true;

    public override IReadOnlyList<DraftField> Fields(DraftView view) => [];

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
        [.. view.Draft.ItemsAt(List).Select(item => new DraftItem(item, $"{view.Text($"{item}.code")}: {view.Text($"{item}.require")}"))];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item)
    {
        var words = view.Words;
        IReadOnlyList<Option> effects =
            [.. Enum.GetValues<EffectType>().Select(effect => new Option($"{effect}".ToLowerInvariant(), words[$"effect.{effect}"]))];
        return
        [
            new("kode", $"{item}.code", TypedKind.Text, words["id"]) { Hint = words["gate.id.hint"] },
            new("saat", $"{item}.stage", TypedKind.Choice, words["gate.stage"])
            {
                Options =
                    [.. Enum.GetValues<GateStage>().Select(stage => new Option($"{stage}".ToLowerInvariant(), words[$"gate.{stage}"]))],
            },
            new("bila", $"{item}.when", TypedKind.Paragraph, words["gate.when"]) { Hint = words["gate.when.hint"] },
            new("syarat", $"{item}.require", TypedKind.Paragraph, words["gate.require"]) { Hint = words["gate.require.hint"] },
            new("akibat", $"{item}.effect.type", TypedKind.Choice, words["gate.effect"]) { Options = effects },
            new("turun", $"{item}.effect.star_from_top", TypedKind.Number, words["gate.cap"]) { Optional = true },
            new("ganti", $"{item}.alternative_effect.type", TypedKind.Choice, words["gate.other"])
            {
                Heading = words["gate.other.heading"],
                Optional = true,
                Options = effects,
            },
            new("ganti_turun", $"{item}.alternative_effect.star_from_top", TypedKind.Number, words["gate.cap"]) { Optional = true },
            new("pakai", $"{item}.use_alternative", TypedKind.Flag, words["gate.use"]),
        ];
    }

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
    [
        new(List, view.Words["gate.add"], new()
        {
            ["code"] = "G-",
            ["stage"] = "decide",
            ["when"] = "true",
            ["require"] = "",
            ["effect"] = new JsonObject { ["type"] = "cap", ["star_from_top"] = 1 },
            ["use_alternative"] = false,
        }),
    ];
}
