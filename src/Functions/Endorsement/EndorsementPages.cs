using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Endorsement;

/// <summary>Where the head of a dinas decides on a proposal.</summary>
internal sealed class EndorsementPages() : LinkPages(EndorsementLink.Kind, At)
{
    public const string At = "usulan";

    public static EndorsementPages Only { get; } = new();

    public override bool LeadsOn(string person, People people) => true;

    public override string? Queue => "antrean";

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
        dossier.All<EndorsementDecision>().Where(decision => decision.By == person).Select(decision => new RecordedAct(
            !decision.Endorsed ? "declined" : IsOfChanges(dossier, decision) ? "change" : "endorsed",
            decision.At, decision.Reason, decision.LetterNumber))
        .Concat(dossier.All<Revision>().Select(revision => revision.Answer).OfType<ActAnswer>()
            .Where(answer => !answer.Confirmed && answer.By == person)
            .Select(answer => new RecordedAct("unconfirmed", answer.At, answer.Reason)));

    private static bool IsOfChanges(Dossier dossier, EndorsementDecision decision) =>
        dossier.All<Revision>().Any(
            revision => revision.Answer is { Confirmed: true } answer && (answer.By, answer.At) == (decision.By, decision.At));
}
