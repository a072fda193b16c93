using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>Who has to say yes to a proposed star, what may be answered, and how a sitting decides.</summary>
internal sealed class RatificationPart : DraftPart
{
    private const string Steps = "$.ratification.steps";

    public override string Code => "penetapan";

    public override IReadOnlyList<string> Roots => ["$.ratification"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        return
        [
            new("persetujuan", "$.ratification.approvals", TypedKind.Number, words["approvals"])
            {
                Hint = words["approvals.hint"],
                Optional = true,
            },
            new("jawaban", "$.ratification.answers", TypedKind.Ticks, words["ratify.answers"])
            {
                Hint = words["none.all"],
                Optional = true,
                Options =
                [
                    new("ratify", words["answer.ratify"]), new("back", words["answer.back"]), new("override", words["answer.override"]),
                ],
            },
            new("sidang", "$.stages.ratification.sitting", TypedKind.Flag, words["sitting.by"])
            {
                Heading = words["sitting"],
                Optional = true,
            },
            Choice(words, "kuorum_sidang", "quorum", words["sitting.quorum"], new("three_quarters", words["three.quarters"]),
                new("half", words["half"]), new("two_thirds", words["two.thirds"]), new("all", words["all.members"])),
            Choice(words, "mayoritas", "majority", words["sitting.majority"], new("half", words["more.half"]),
                new("two_thirds", words["two.thirds"]), new("all", words["all.votes"])),
            Choice(words, "seri", "tie", words["sitting.tie"], new("nothing", words["tie.nothing"]), new("chair", words["tie.chair"]),
                new("back", words["tie.back"])),
        ];
    }

    public override IReadOnlyList<DraftItem> Items(DraftView view) =>
    [
        .. view.Draft.ItemsAt(Steps).Index().Select(step => new DraftItem(step.Item, view.Words[
            "step.of", step.Index + 1, string.Join(", ", TypedValue.Texts(view.Draft.At($"{step.Item}.offices"))),
            view.Text($"{step.Item}.approvals")])),
    ];

    public override IReadOnlyList<DraftField> FieldsOf(DraftView view, string item) =>
    [
        new("jabatan", $"{item}.offices", TypedKind.Lines, view.Words["step.offices"])
        {
            Hint = view.Words["step.offices.hint"],
            Optional = true,
        },
        new("jumlah", $"{item}.approvals", TypedKind.Number, view.Words["step.approvals"]),
    ];

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
        [new(Steps, view.Words["step.add"], new() { ["approvals"] = 1 })];

    /// <summary>The first option is what holds where nothing is chosen.</summary>
    private static DraftField Choice(Texts words, string name, string member, string label, params IReadOnlyList<Option> options) =>
        new(name, $"$.ratification.{member}", TypedKind.Choice, label)
        {
            Hint = words["empty.is", options[0].Label],
            Optional = true,
            Options = options,
        };
}
