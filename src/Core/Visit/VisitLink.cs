using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;

namespace Ovop.Core.Visit;

/// <summary>The link of the member of the panel who goes and looks.</summary>
public sealed class VisitLink() : LinkKind(LinkPurpose.Visit)
{
    public static VisitLink Kind { get; } = new();

    public override Contact? HolderOf(Dossier dossier, string person, People people) => ReviewStage.HolderOf(dossier, person, people);

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        VisitStage.Of(dossier) is { Report: null } visit && visit.Visitor.Id == person
            && dossier.Case.State is CaseState.Review or CaseState.Consensus;
}
