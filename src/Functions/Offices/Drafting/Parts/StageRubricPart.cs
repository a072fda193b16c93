using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>A stage's own rubric, begun as a copy of the review's; without one the stage scores by that.</summary>
/// <param name="stage">Which stage.</param>
/// <param name="code">In the address.</param>
/// <param name="root">Where it stands.</param>
/// <param name="others">What else of the wording is put right here.</param>
internal sealed class StageRubricPart(Stage stage, string code, string root, params IReadOnlyList<string> others) : RubricPart(root)
{
    private readonly string _root = root;

    public override string Code => code;

    public override IReadOnlyList<string> Roots => [_root, .. others];

    public override string Lead(DraftView view) => view.Words[$"rubric.{stage}"];

    public override DraftItem? Spare(DraftView view) => Has(view) ? new(_root, view.Words["rubric.drop"]) : null;

    public override IReadOnlyList<DraftField> Fields(DraftView view) => Has(view) ? base.Fields(view) : [];

    public override IReadOnlyList<DraftList> Lists(DraftView view) =>
        Has(view) ? base.Lists(view)
        : view.Draft.At(OfReview) is JsonObject review
            ? [new(_root, view.Words["rubric.own"], review.DeepClone().AsObject()) { IsAlone = true }]
            : [];

    private bool Has(DraftView view) => view.Draft.At(_root) is not null;
}
