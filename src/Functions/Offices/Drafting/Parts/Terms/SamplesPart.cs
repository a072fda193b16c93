using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>Of which wares a sample is sent in, and where to.</summary>
internal sealed class SamplesPart : DraftPart
{
    private const string List = "$.samples.asked";

    public override string Code => "contoh";

    public override IReadOnlyList<string> Roots => ["$.samples"];

    public override IReadOnlyList<DraftField> Fields(DraftView view) =>
        [new("alamat", "$.samples.address", TypedKind.Text, view.Words["sample.address"]) { Optional = true }];

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
        [.. view.Draft.ItemsAt(List).Select(item => new DraftItem(item, view.Said($"{item}.text")))];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item) =>
    [
        .. view.Spoken("teks", $"{item}.text", TypedKind.Paragraph, view.Words["sample.text"]),
        new("komoditas", $"{item}.commodities", TypedKind.Ticks, view.Words["commodities"]) { Options = view.Commodities },
    ];

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
        [new(List, view.Words["sample.add"], new() { ["text"] = new JsonObject(), ["commodities"] = new JsonArray() })];
}
