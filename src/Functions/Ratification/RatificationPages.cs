using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification;

/// <summary>Where the ratifier decides on a proposed star.</summary>
internal sealed class RatificationPages() : LinkPages(RatificationLink.Kind, At)
{
    public const string At = "penetapan";

    public static RatificationPages Only { get; } = new();

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
    [
        .. dossier.All<Approval>().Where(approval => approval.By == person).Select(approval => new RecordedAct(
            approval.Approved ? "approved" : "sentback", approval.At, approval.Reason, Turn: approval.Turn)),
        .. dossier.All<RatificationDecision>().Where(decision => decision.By == person).Select(decision => new RecordedAct(
            decision.Ratified ? "ratified" : "sentback", decision.At, decision.Reason, Turn: decision.Turn)),
    ];
}
