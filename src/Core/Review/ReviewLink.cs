using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Review;

/// <summary>The link of an assessor, who declares and scores.</summary>
public sealed class ReviewLink() : LinkKind(LinkPurpose.Review)
{
    public static ReviewLink Kind { get; } = new();

    public override Contact? HolderOf(Dossier dossier, string person, People people) => ReviewStage.HolderOf(dossier, person, people);

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        dossier.Case.State is CaseState.Review or CaseState.Consensus
            && ReviewStage.Silent(dossier).Any(seat => seat.Contact.Id == person);
}
