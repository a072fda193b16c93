using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>What a visitor looks at, of which wares.</summary>
internal sealed class VisitPart : DraftPart
{
    private const string List = "$.visit.checks";

    public override string Code => "kunjungan";

    public override IReadOnlyList<string> Roots => ["$.visit"];

    public override IReadOnlyList<DraftField> Fields(DraftView view) => [];

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
        [.. view.Draft.ItemsAt(List).Select(item => new DraftItem(item, $"{view.Text($"{item}.code")}: {view.Said($"{item}.text")}"))];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item) =>
    [
        new("kode", $"{item}.code", TypedKind.Text, view.Words["id"]),
        .. view.Spoken("teks", $"{item}.text", TypedKind.Paragraph, view.Words["check.text"]),
        new("komoditas", $"{item}.commodities", TypedKind.Ticks, view.Words["commodities"]) { Options = view.Commodities },
    ];

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
        [new(List, view.Words["check.add"], new() { ["code"] = "", ["text"] = new JsonObject(), ["commodities"] = new JsonArray() })];
}
