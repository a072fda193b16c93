using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>Who has to say yes to a proposed star, what may be answered, and how a sitting decides.</summary>
internal sealed class RatificationPart : DraftPart
{
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

    /// <summary>The first option is what holds where nothing is chosen.</summary>
    private static DraftField Choice(Texts words, string name, string member, string label, params IReadOnlyList<Option> options) =>
        new(name, $"$.ratification.{member}", TypedKind.Choice, label)
        {
            Hint = words["empty.is", options[0].Label],
            Optional = true,
            Options = options,
        };
}
