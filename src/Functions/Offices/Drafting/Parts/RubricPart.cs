using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>Pillars, the commodities' own criteria, and of each criterion its levels with their points.</summary>
/// <param name="root">Where the rubric stands.</param>
internal class RubricPart(string root = RubricPart.OfReview) : DraftPart
{
    /// <summary>Where the rubric of the review stands.</summary>
    protected const string OfReview = "$.rubric";

    private readonly string _sections = $"{root}.sections", _blocks = $"{root}.commodity_blocks";

    public override string Code => "rubrik";

    public override IReadOnlyList<string> Roots => [root];

    public override IReadOnlyList<DraftField> Fields(DraftView view) =>
    [
        new("versi_rubrik", $"{root}.version", TypedKind.Text, view.Words["version"]),
        new("catatan_nilai", $"{root}.notes", TypedKind.Choice, view.Words["notes"])
        {
            Hint = view.Words["empty.is", view.Words["notes.ends"]],
            Optional = true,
            Options = [new("ends", view.Words["notes.ends"]), new("every", view.Words["notes.every"])],
        },
        .. view.Draft.ItemsAt(_sections).Index().SelectMany(section => view.Spoken(
            $"pilar{section.Index + 1}", $"{section.Item}.label", TypedKind.Text,
            view.Words["pillar", view.Text($"{section.Item}.code")])),
        .. Criteria(view, IsSlot).Select(slot => new DraftField("kelompok", $"{slot}.max", TypedKind.Number, view.Words["block.max"])
        {
            Hint = view.Words["block.max.hint"],
        }),
        .. Enum.GetValues<Commodity>().SelectMany(ware =>
            view.Spoken($"sebut_{ware}", $"{_blocks}.{ware}.label", TypedKind.Text, view.Words["block", ware.In(view.Language)])),
        .. Enum.GetValues<Commodity>().SelectMany(ware => Weights(view, ware)),
    ];

    private IEnumerable<DraftField> Weights(DraftView view, Commodity ware) =>
        view.Draft.ItemsAt(_sections).Select(section => view.Text($"{section}.code")).Index().Select(pillar => new DraftField(
            $"bobot_{ware}_{pillar.Item}", $"{root}.weights.{ware}.{pillar.Item}", TypedKind.Number, view.Words["pillar", pillar.Item])
        {
            Hint = pillar.Index == 0 ? view.Words["weights.hint"] : null,
            Heading = pillar.Index == 0 ? view.Words["weights", ware.In(view.Language)] : null,
            Optional = true,
        });

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
    [
        .. Criteria(view, criterion => !IsSlot(criterion)).Select(item => new DraftItem(
            item, $"{view.Text($"{item}.code")}: {view.Said($"{item}.label")} ({view.Text($"{item}.max")})")),
    ];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item)
    {
        var words = view.Words;
        var levels = (view.Draft.At($"{item}.levels") as JsonArray)?.Count ?? 0;
        return
        [
            new("kode", $"{item}.code", TypedKind.Text, words["id"]) { Hint = words["criterion.id.hint"] },
            .. view.Spoken("nama", $"{item}.label", TypedKind.Text, words["name"]),
            .. Enumerable.Range(0, levels + 2).SelectMany(number => Level($"{item}.levels[{number}]", number)),
            new("bukti", $"{item}.evidence", TypedKind.Ticks, words["evidence"])
            {
                Heading = words["evidence"],
                Options =
                [
                    .. view.Draft.ItemsAt("$.checklist").Select(document => new Option(
                        view.Text($"{document}.code"), $"{view.Text($"{document}.code")}: {view.Said($"{document}.name")}")),
                ],
            },
            new("isian", $"{item}.answers", TypedKind.Lines, words["answers"]) { Hint = words["answers.hint"], Optional = true },
            new("sumber", $"{item}.basis", TypedKind.Text, words["source"]) { Hint = words["source.hint"] },
        ];

        IEnumerable<DraftField> Level(string path, int number) =>
        [
            new DraftField($"nilai{number}", $"{path}.points", TypedKind.Number, words["points"])
            {
                Heading = words["level", number],
                Hint = number < levels ? null : words["level.hint"],
            },
            .. view.Spoken($"tingkat{number}", path, TypedKind.Text, words["level.text"]),
        ];
    }

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
    [
        .. view.Draft.ItemsAt(_sections).Select(section => new DraftList(
            $"{section}.criteria", view.Words["criterion.add", view.Said($"{section}.label")], Empty())),
        .. Enum.GetValues<Commodity>().Select(ware => new DraftList(
            $"{_blocks}.{ware}.criteria", view.Words["criterion.add", ware.In(view.Language)], Empty())),
    ];

    private IEnumerable<string> Criteria(DraftView view, Func<JsonNode?, bool> wanted) => view.Draft.ItemsAt(_sections)
        .Concat(Enum.GetValues<Commodity>().Select(ware => $"{_blocks}.{ware}"))
        .SelectMany(list => view.Draft.ItemsAt($"{list}.criteria")).Where(item => wanted(view.Draft.At(item)));

    private static bool IsSlot(JsonNode? criterion) => criterion?["slot"] is not null;

    private static JsonObject Empty() => new()
    {
        ["code"] = "",
        ["label"] = new JsonObject(),
        ["max"] = 1,
        ["levels"] = new JsonArray(new JsonObject { ["level"] = 0, ["points"] = 0 }, new JsonObject { ["level"] = 1, ["points"] = 1 }),
        ["evidence"] = new JsonArray(),
        ["basis"] = "proposal",
    };
}
