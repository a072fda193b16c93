using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>Where seal and decree stand on certificates.</summary>
internal sealed class PaperPart : DraftPart
{
    public override string Code => "piagam";

    public override IReadOnlyList<string> Roots => ["$.paper"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        return
        [
            new("cap", "$.paper.seal", TypedKind.Choice, words["seal"])
            {
                Hint = words["empty.is", words["seal.none"]],
                Optional = true,
                Options = [new("none", words["seal.none"]), new("left", words["seal.left"]), new("right", words["seal.right"])],
            },
            new("keputusan", "$.paper.decree", TypedKind.Choice, words["decree"])
            {
                Hint = words["empty.is", words["decree.terms"]],
                Optional = true,
                Options = [new("terms", words["decree.terms"]), new("heading", words["decree.heading"])],
            },
        ];
    }
}
