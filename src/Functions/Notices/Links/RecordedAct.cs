using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Visit;

namespace Ovop.Functions.Notices.Links;

/// <summary>Something that a person has decided in a case, for the receipt.</summary>
/// <param name="Code">What, as the last part of its words' key ("endorsed", "sheet.Approve").</param>
/// <param name="At">When.</param>
/// <param name="Reason">In the person's own words.</param>
/// <param name="Letter">Number of the proposal letter, if there is one.</param>
/// <param name="Turn">Which turn of scoring, from 1.</param>
internal sealed record RecordedAct(string Code, DateTimeOffset At, string Reason, string Letter = "", int Turn = 1)
{
    /// <summary>All that this person has decided in this capacity, the latest first.</summary>
    public static IReadOnlyList<RecordedAct> Of(Dossier dossier, LinkPurpose purpose, string person) =>
    [
        .. (purpose switch
        {
            LinkPurpose.Endorsement => dossier.All<EndorsementDecision>().Where(decision => decision.By == person)
                .Select(decision => new RecordedAct(
                    decision.Endorsed ? "endorsed" : "declined", decision.At, decision.Reason, decision.LetterNumber)),
            LinkPurpose.Review => dossier.All<ReceivedSheet>().Where(received => received.Sheet.Assessor == person)
                .Select(received => new RecordedAct(
                    $"sheet.{received.Sheet.Decision}", received.At, received.Sheet.Reason, Turn: received.Sheet.Attempt))
                .Concat(dossier.All<Declaration>().Where(declaration => declaration.Assessor == person)
                    .Select(
                        declaration => new RecordedAct(declaration.Clear ? "declared" : "stooddown", declaration.At, declaration.Reason))),
            LinkPurpose.Visit => VisitStage.Of(dossier)?.Report is { } report && report.By == person
                ? [new RecordedAct(report.IsAsDescribed ? "visit.good" : "visit.other", report.At, report.Notes)]
                : [],
            LinkPurpose.Confirmation => dossier.All<AwardAct>().Where(act => act.Answer?.By == person)
                .Select(act => new RecordedAct(
                    $"{(act.Answer!.Confirmed ? "confirmed" : "refused")}.{act.Kind}", act.Answer.At, act.Answer.Reason)),
            LinkPurpose.ProducerConfirmation => dossier.All<ProducerConfirmation>()
                .Select(confirmation => new RecordedAct("producer", confirmation.At, confirmation.Name))
                .Concat(dossier.All<ProducerRefusal>().Select(refusal => new RecordedAct("producer.refused", refusal.At, refusal.Reason))),
            LinkPurpose.Ratification => dossier.All<RatificationDecision>().Where(decision => decision.By == person)
                .Select(decision => new RecordedAct(
                    decision.Ratified ? "ratified" : "sentback", decision.At, decision.Reason, Turn: decision.Turn)),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        }).OrderByDescending(act => act.At),
    ];
}
