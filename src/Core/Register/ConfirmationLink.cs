using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Register;

/// <summary>The link of the ratifier, without whom no published star is revoked or amended.</summary>
public sealed class ConfirmationLink() : LinkKind(LinkPurpose.Confirmation)
{
    public static ConfirmationLink Kind { get; } = new();

    public override Contact? HolderOf(Dossier dossier, string person, People people) => people.AsRatifier(person);

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        AwardLife.Pending(dossier) is not null;
}
