using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Endorsement;

/// <summary>The link of the head of a dinas, who decides on a proposal.</summary>
public sealed class EndorsementLink() : LinkKind(LinkPurpose.Endorsement)
{
    public static EndorsementLink Kind { get; } = new();

    public override Contact? HolderOf(Dossier dossier, string person, People people) => people.AsEndorser(person);

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        dossier.Case.State == CaseState.Endorsement || Revisions.Offered(dossier) is not null;
}
