using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>What assessors are paid.</summary>
internal sealed class FeesPart : DraftPart
{
    public override string Code => "honor";

    public override IReadOnlyList<string> Roots => ["$.fees"];

    public override IReadOnlyList<DraftField> Fields(DraftView view) =>
    [
        new("per_perkara", "$.fees.case", TypedKind.Number, view.Words["fee.case"]) { Optional = true },
        new("per_kunjungan", "$.fees.visit", TypedKind.Number, view.Words["fee.visit"]) { Optional = true },
        new("per_hari", "$.fees.day", TypedKind.Number, view.Words["fee.day"]) { Optional = true },
    ];
}
