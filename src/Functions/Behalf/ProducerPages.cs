using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Behalf;

/// <summary>Where a producer confirms what an officer filed.</summary>
internal sealed class ProducerPages() : LinkPages(ProducerLink.Kind, At)
{
    public const string At = "persetujuan";

    public static ProducerPages Only { get; } = new();

    public override bool HasOthers => false;

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
    [
        .. dossier.All<ProducerConfirmation>().Select(confirmation => new RecordedAct("producer", confirmation.At, confirmation.Name)),
        .. dossier.All<ProducerRefusal>().Select(refusal => new RecordedAct("producer.refused", refusal.At, refusal.Reason)),
    ];
}
