using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Questions;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>The documents that are asked for, with what explains them.</summary>
internal sealed class ChecklistPart : DraftPart
{
    private const string List = "$.checklist";

    public override string Code => "dokumen";

    public override IReadOnlyList<string> Roots => [List];

    public override IReadOnlyList<DraftField> Fields(DraftView view) => [];

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
        [.. view.Draft.ItemsAt(List).Select(item => new DraftItem(item, $"{view.Text($"{item}.code")}: {view.Said($"{item}.name")}"))];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item)
    {
        var words = view.Words;
        IReadOnlyList<Option> needs =
        [
            new("M", words["need.M"]), new("O", words["need.O"]), new("F", words["need.F"]), new("E", words["need.E"]),
            new("-", words["need.none"]),
        ];
        return
        [
            new("kode", $"{item}.code", TypedKind.Text, words["id"]) { Hint = words["document.id.hint"] },
            .. view.Spoken("nama", $"{item}.name", TypedKind.Text, words["name"]),
            .. view.Spoken("apa", $"{item}.what", TypedKind.Paragraph, words["what"]),
            .. view.Spoken("penerbit", $"{item}.issuer", TypedKind.Text, words["issuer"]),
            .. Enum.GetValues<Commodity>().Select(ware => new DraftField(
                $"butuh_{ware}", $"{item}.need.{ware}", TypedKind.Choice, words["need", ware.In(view.Language)]) { Options = needs }),
            new("bentuk", $"{item}.legal_forms", TypedKind.Ticks, words["legal.forms"])
            {
                Hint = words["legal.forms.hint"],
                Options = [.. LegalForm.All.Select(form => new Option(form, FormWords.LegalForm(form, view.Language)))],
                Optional = true,
            },
            new("jumlah", $"{item}.min_files", TypedKind.Number, words["files"]),
            new("ukuran", $"{item}.max_mb", TypedKind.Number, words["megabytes"]) { Hint = words["megabytes.hint"], Optional = true },
            new("berlaku", $"{item}.expires", TypedKind.Flag, words["expires"]),
            new("bulan", $"{item}.valid_months", TypedKind.Number, words["months"]) { Hint = words["months.hint"], Optional = true },
            new("foto", $"{item}.photos", TypedKind.Flag, words["photos"]) { Optional = true },
            new("pribadi", $"{item}.names_people", TypedKind.Flag, words["names.people"])
            {
                Hint = words["names.people.hint", string.Join(", ", DocumentCode.NamingPeople)],
                Optional = true,
            },
            new("blangko", $"{item}.template", TypedKind.Choice, words["template"])
            {
                Options =
                [
                    new("declaration", words["template.declaration"]), new("procedure", words["template.procedure"]),
                    new("shipment", words["template.shipment"]),
                ],
                Optional = true,
            },
            new("contoh", $"{item}.example", TypedKind.Choice, words["example"])
            {
                Options =
                [
                    new("page", words["example.page"]), new("card", words["example.card"]), new("photos", words["example.photos"]),
                ],
                Optional = true,
            },
        ];
    }

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
    [
        new(List, view.Words["document.add"], new()
        {
            ["code"] = "D-",
            ["name"] = new JsonObject(),
            ["need"] = new JsonObject(Enum.GetNames<Commodity>().Select(ware => KeyValuePair.Create(ware, (JsonNode?)"O"))),
            ["expires"] = false,
            ["min_files"] = 1,
        }),
    ];
}
