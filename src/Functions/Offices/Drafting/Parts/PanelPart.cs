using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>How a panel is made up and comes to one mind.</summary>
internal sealed class PanelPart : DraftPart
{
    public override string Code => "panel";

    public override IReadOnlyList<string> Roots => ["$.panel"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        return
        [
            new("penilai", "$.panel.assessors", TypedKind.Number, words["assessors"]),
            new("kuorum", "$.panel.quorum", TypedKind.Number, words["quorum"]),
            new("luar", "$.panel.external", TypedKind.Number, words["external"]),
            new("gabung", "$.panel.aggregation", TypedKind.Choice, words["aggregation"])
            {
                Optional = true,
                Options =
                [
                    new("mean", words["mean"]), new("median", words["median"]), new("trimmed", words["trimmed"]),
                    new("weighted", words["weighted"]),
                ],
            },
            new("bobot_ketua", "$.panel.lead_weight", TypedKind.Number, words["lead.weight"])
            {
                Hint = words["lead.weight.hint"],
                Optional = true,
            },
            .. Votes(words),
            Choice(words, "nilai_lain", "others", words["others"], new("never", words["others.never"]), new("own", words["others.own"]),
                new("discussion", words["others.discussion"])),
            new("rentang", "$.panel.max_spread", TypedKind.Points, words["spread"]) { Heading = words["consensus"] },
            new("beda", "$.panel.max_level_difference", TypedKind.Number, words["levels.apart"]),
            new("ulang", "$.panel.consensus_attempts", TypedKind.Number, words["attempts"]),
            new("tambahan", "$.panel.further_assessor", TypedKind.Flag, words["further"]),
            new("pembina", "$.panel.coach_months", TypedKind.Number, words["coach"]) { Heading = words["secrecy"] },
            new("sandi", "$.panel.code", TypedKind.Choice, words["code"])
            {
                Optional = true,
                Options = [new("none", words["code.none"]), new("mail", words["code.mail"])],
            },
            new("sandi_untuk", "$.panel.code_commodities", TypedKind.Ticks, words["code.for"])
            {
                Hint = words["none.all"],
                Optional = true,
                Options = view.Commodities,
            },
            new("tertutup", "$.panel.blind", TypedKind.Flag, words["blind"]) { Optional = true },
            new("tertutup_untuk", "$.panel.blind_commodities", TypedKind.Ticks, words["blind.for"])
            {
                Hint = words["none.all"],
                Optional = true,
                Options = view.Commodities,
            },
        ];
    }

    private static IEnumerable<DraftField> Votes(Texts words) =>
    [
        Choice(words, "tolak", "rejection", words["rejection"], new("half", words["more.half"]), new("two_thirds", words["two.thirds"]),
            new("all", words["all.votes"]), new("none", words["rejection.none"])) with { Heading = words["votes"] },
        Choice(words, "seri", "tie", words["panel.tie"], new("for", words["tie.for"]), new("against", words["tie.against"]),
            new("lead", words["tie.lead"])),
        Choice(words, "terjauh", "farthest_tie", words["farthest"], new("higher", words["higher"]), new("lower", words["lower"]),
            new("neither", words["neither"])),
        Choice(words, "tengah", "middle_level", words["middle"], new("lower", words["lower"]), new("higher", words["higher"])),
    ];

    /// <summary>The first option is what holds where nothing is chosen.</summary>
    private static DraftField Choice(Texts words, string name, string member, string label, params IReadOnlyList<Option> options) =>
        new(name, $"$.panel.{member}", TypedKind.Choice, label)
        {
            Hint = words["empty.is", options[0].Label],
            Optional = true,
            Options = options,
        };
}
