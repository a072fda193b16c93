using Ovop.Core.Rounds.Drafting;

namespace Ovop.Functions.Offices.Drafting.Parts;

/// <summary>Where people can ask.</summary>
internal sealed class SecretariatPart : DraftPart
{
    public override string Code => "sekretariat";

    public override IReadOnlyList<string> Roots => ["$.secretariat"];

    public override IReadOnlyList<DraftField> Fields(DraftView view) =>
    [
        new("alamat", "$.secretariat.address", TypedKind.Text, view.Words["address"]),
        new("nomor", "$.secretariat.telephone", TypedKind.Text, view.Words["telephone"]) { Hint = view.Words["telephone.hint"] },
        .. view.Spoken("jam", "$.secretariat.hours", TypedKind.Text, view.Words["hours"]),
        new("wa", "$.secretariat.whatsapp", TypedKind.Text, view.Words["whatsapp"]) { Optional = true },
    ];
}
