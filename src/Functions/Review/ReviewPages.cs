using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Declaring;
using Ovop.Functions.Review.Discussing;

namespace Ovop.Functions.Review;

/// <summary>Where an assessor declares and scores; of a blind case without names.</summary>
internal sealed class ReviewPages() : LinkPages(ReviewLink.Kind, At)
{
    public const string At = "penilaian";

    public static ReviewPages Only { get; } = new();

    public override bool LeadsOn(string person, People people) => true;

    public override Dossier Shown(Dossier dossier) => BlindView.Over(dossier);

    public override bool IsBlind(Dossier dossier) => Blindness.Of(dossier) is not null;

    /// <summary>What the others gave, where the round shows it; who learns of a conflict later can still say so.</summary>
    public override IEnumerable<(string Path, string Text)> Afterwards(LinkVisit visit)
    {
        if (OthersEndpoint.Shows(visit))
            yield return (OthersEndpoint.Path, "end.panel");
        if (DeclarationEndpoint.MayStandDown(visit))
            yield return ("pernyataan", "end.conflict");
    }

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
    [
        .. dossier.All<ReceivedSheet>().Where(received => received.Sheet.Assessor == person).Select(received => new RecordedAct(
            $"sheet.{received.Sheet.Decision}", received.At, received.Sheet.Reason, Turn: received.Sheet.Attempt)),
        .. dossier.All<Declaration>().Where(declaration => declaration.Assessor == person).Select(declaration => new RecordedAct(
            declaration.Clear ? "declared" : "stooddown", declaration.At, declaration.Reason)),
    ];
}
