using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Award;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Sheets;

/// <summary>What becomes of a filled-in sheet: kept as a draft, sent a code for, handed in.</summary>
internal sealed class SheetActs(CaseDesk desk, SealedDigits digits)
{
    public Task<Result<Dossier>> Save(LinkVisit visit, FilledSheet sheet, int version, CancellationToken cancel) =>
        desk.Note(visit.Dossier.Number, (dossier, setting) =>
            SheetDrafts.Save(dossier, visit.Person.Id, visit.Token.Serial, version, sheet, setting), cancel);

    /// <summary>Tells the panel what is said to it.</summary>
    public async Task<Result<Dossier>> Say(LinkVisit visit, IReadOnlyDictionary<string, string> said, CancellationToken cancel) =>
        said.Count == 0 ? visit.Dossier : await desk.Note(visit.Dossier.Number, (dossier, setting) =>
            Discussion.Say(dossier, visit.Person.Id, visit.Token.Serial, said, setting), cancel);

    /// <summary>Keeps a whole sheet, to be looked at before it is handed in, and sends the code that it may need.</summary>
    public Task<Result<Dossier>> Check(
        DurableTaskClient orchestrations, LinkVisit visit, FilledSheet sheet, int version, CancellationToken cancel) =>
        SheetCodes.Needed(visit.Dossier, visit.Setting)
            ? SendCode(orchestrations, visit, sheet, version, again: false, cancel)
            : desk.Note(visit.Dossier.Number, (dossier, setting) =>
                SheetDrafts.SaveWhole(dossier, visit.Person.Id, visit.Token.Serial, version, sheet, setting), cancel);

    /// <summary>Hands in the draft that was looked at, where no code is needed.</summary>
    public Task<Result<Dossier>> HandIn(DurableTaskClient orchestrations, LinkVisit visit, SheetDraft draft, CancellationToken cancel) =>
        desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) =>
            SheetDrafts.NothingSavedMayBeLost(dossier, visit.Person.Id, draft.Version, draft.Sheet) is not null && Silent(dossier, visit)
                ? new Problem("review.changed", ProblemKind.Conflict)
                : Scoring.HandIn(dossier, visit.Person.Id, visit.Token.Serial, draft.Sheet.Levels,
                    draft.Sheet.Notes, draft.Sheet.Decision, draft.Sheet.Reason, setting), cancel);

    public Task<Result<Dossier>> SendCode(
        DurableTaskClient orchestrations, LinkVisit visit, FilledSheet sheet, int version, bool again, CancellationToken cancel)
    {
        var sealedDigits = digits.Draw();
        return desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) =>
            SheetCodes.Send(dossier, visit.Person.Id, visit.Token.Serial, version, sheet, sealedDigits, again, setting), cancel);
    }

    /// <summary>Hands in the draft with the code; <c>code.wrong</c> with the tries that are left.</summary>
    public async Task<Result<Dossier>> Enter(DurableTaskClient orchestrations, LinkVisit visit, string typed, CancellationToken cancel)
    {
        var decision = await desk.Act(orchestrations, visit.Dossier.Number, (dossier, setting) =>
            SheetCodes.Enter(dossier, visit.Person.Id, visit.Token.Serial, typed, digits.Open, setting), cancel);
        return decision.TryGet(out var after) && Silent(after, visit)
            ? new Problem("code.wrong", ProblemKind.Invalid, SheetCodes.Field,
                $"{SheetCodes.MostTries - (SheetCodes.Of(after, visit.Person.Id)?.Tries ?? 0)}")
            : decision;
    }

    private static bool Silent(Dossier dossier, LinkVisit visit) =>
        ReviewStage.Silent(dossier).Any(seat => seat.Contact.Id == visit.Person.Id);
}
