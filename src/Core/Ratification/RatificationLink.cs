using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Ratification;

/// <summary>The link of the ratifier, who decides on a proposed star, and of those who approve it before.</summary>
public sealed class RatificationLink() : LinkKind(LinkPurpose.Ratification)
{
    public static RatificationLink Kind { get; } = new();

    public override Contact? HolderOf(Dossier dossier, string person, People people) =>
        people.AsRatifier(person) ?? people.AsApprover(person);

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        dossier.Case.State == CaseState.StarsProposed;
}
