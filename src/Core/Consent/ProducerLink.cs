using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Consent;

/// <summary>The link of a producer for whom an officer files, by mail or on paper.</summary>
public sealed class ProducerLink() : LinkKind(LinkPurpose.ProducerConfirmation)
{
    public static ProducerLink Kind { get; } = new();

    protected override bool IsApplicants => true;

    public override Contact? HolderOf(Dossier dossier, string person, People people) =>
        person == Producer.Person ? Filing.ContactOf(dossier) : null;

    protected override bool IsWanted(Dossier dossier, string person, Setting setting) =>
        ProducerConsent.DraftOrRevisionMustBeOpen(dossier, setting) is null;
}
