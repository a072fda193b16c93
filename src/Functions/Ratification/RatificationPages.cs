using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification;

/// <summary>Where the ratifier decides on a proposed star.</summary>
internal sealed class RatificationPages() : LinkPages(RatificationLink.Kind, At)
{
    public const string At = "penetapan";

    /// <summary>Below a link's own page: all that waits for the ratifier.</summary>
    public const string All = "antrean";

    public static RatificationPages Only { get; } = new();

    /// <summary>The ratifier's; an approver has no queue.</summary>
    public override bool LeadsOn(string person, People people) => people.AsRatifier(person) is not null;

    public override string? Queue => All;

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
    [
        .. dossier.All<Approval>().Where(approval => approval.By == person).Select(approval => new RecordedAct(
            approval.Approved ? "approved" : "sentback", approval.At, approval.Reason, Turn: approval.Turn)),
        .. dossier.All<RatificationDecision>().Where(decision => decision.By == person).Select(decision => new RecordedAct(
            !decision.Ratified ? "sentback" : decision.Star is null ? "ratified" : "ratified.other",
            decision.At, decision.Reason, Turn: decision.Turn)),
    ];
}
