using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;

namespace Ovop.Core.Review;

/// <summary>What an assessor does by the personal link: declare, stand down, hand in the sheet.</summary>
public static class Scoring
{
    /// <summary>
    /// Records the declaration; with a conflict, or declining, the assessor stands down. So does one who learns of a conflict
    /// later: the sheet is kept and no longer counts.
    /// </summary>
    public static Result<Change> Declare(
        Dossier dossier, string person, int serial, bool? clear, string reason, string wording, Setting setting)
    {
        if (dossier.Find<Declaration>(Declaration.KeyOf(person)) is { } earlier && (!earlier.Clear || clear != false))
            return Change.None(dossier, person, setting.Now, earlier.Clear ? [] : [StoodDown(person)]);
        if ((clear == false
            ? PanelMustStillScore(dossier, person, serial, setting)
            : ReviewLink.Kind.MustDecide(dossier, person, serial, setting)) is { } dead)
            return dead;
        if (clear is null)
            return new Problem("review.declaration", Field: "pernyataan");
        if (clear == false && !Reasons.IsGiven(reason))
            return new Problem("review.standdown.reason", Field: "alasan");

        var declaration = new Declaration(person, setting.Now, clear.Value, reason.Trim(), wording);
        var change = dossier.By(person, setting.Now).As(setting.People.AsAssessor(person)).Put(declaration);
        return declaration.Clear
            ? change.Log("declared", null, ("wording", wording))
            : Spent(change, person).Log("stood.down", declaration.Reason, ("wording", wording)).Tell(StoodDown(person));
    }

    /// <summary>Hands in the sheet of the present turn; one counts, a second posting of it changes nothing.</summary>
    public static Result<Change> HandIn(
        Dossier dossier, string person, int serial, IReadOnlyDictionary<string, int> levels, IReadOnlyDictionary<string, string> notes,
        Recommendation? decision, string reason, Setting setting)
    {
        var received = new CaseEvent(CaseEventKind.SheetReceived, person, dossier.Case.Turn);
        if (dossier.Has(ReceivedSheet.KeyOf(dossier.Case.Turn, person)))
            return Change.None(dossier, person, setting.Now, received);
        if (ReviewLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (dossier.Find<Declaration>(Declaration.KeyOf(person)) is not { Clear: true })
            return new Problem("review.declaration", ProblemKind.Conflict, "pernyataan");

        return SheetCodes.Needed(dossier, setting)
            ? new Problem("code.none", ProblemKind.Conflict, SheetCodes.Field)
            : Receive(dossier, person, new(levels, notes, decision, reason), setting);
    }

    /// <summary>Locks the sheet of somebody who may hand it in, if it keeps the rules.</summary>
    internal static Result<Change> Receive(Dossier dossier, string person, FilledSheet filled, Setting setting)
    {
        if (Revisions.Open(dossier) is not null)
            return new Problem("revision.open", ProblemKind.Conflict);

        filled = Discussion.Whole(dossier, person, filled);
        var check = SheetRules.Check(
            setting.Round.RubricOf(dossier), dossier.Case.Commodity!.Value, filled.Levels, filled.Notes, filled.Decision, filled.Reason);
        if (!check.TryGet(out var sheet))
            return Result<Change>.Refused(check.Problems);

        var locked = sheet.By(person, dossier.Case.Turn);
        return dossier.By(person, setting.Now).As(setting.People.AsAssessor(person))
            .Put(new ReceivedSheet(locked, setting.Now))
            .Use(LinkPurpose.Review, person)
            .Log("sheet.received", null, ("turn", $"{dossier.Case.Turn}"),
                ("decision", locked.Decision.ToString()), ("sha256", locked.Hash()))
            .Tell(new(CaseEventKind.SheetReceived, person, dossier.Case.Turn));
    }

    /// <summary>
    /// Why this person's link does not take a standing down; null when it does: as long as the link opens the scoring, and after
    /// the own sheet is in for as long as the panel still scores.
    /// </summary>
    public static Problem? PanelMustStillScore(Dossier dossier, string person, int serial, Setting setting)
    {
        var dead = ReviewLink.Kind.MustDecide(dossier, person, serial, setting);
        var sits = dossier.Case.State is CaseState.Review or CaseState.Consensus
            && ReviewStage.Turn(dossier)!.Seats.Any(seat => seat.Contact.Id == person && seat.State == SeatState.Asked);
        return dead?.Code == "link.used" && sits && setting.Now <= Letters.Present(dossier, LinkPurpose.Review, person)!.Expires
            ? null
            : dead;
    }

    private static Change Spent(Change change, string person) =>
        Letters.Present(change.After, LinkPurpose.Review, person) is { UsedAt: not null } ? change : change.Use(LinkPurpose.Review, person);

    private static CaseEvent StoodDown(string person) => new(CaseEventKind.AssessorStoodDown, person);
}
