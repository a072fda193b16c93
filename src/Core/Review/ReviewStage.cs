using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Stages;

namespace Ovop.Core.Review;

/// <summary>The panel scores, differs or agrees; who stands down or stays silent is replaced without losing the others' work.</summary>
public sealed class ReviewStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.Review, CaseState.Consensus];

    public override bool Repeats => true;

    public override Awaited AwaitedBy(Dossier dossier) => new(
        [.. Sitting(dossier).Select(seat => new CaseEvent(CaseEventKind.AssessorStoodDown, seat.Contact.Id))],
        [.. Silent(dossier).Select(seat => new CaseEvent(CaseEventKind.SheetReceived, seat.Contact.Id, dossier.Case.Turn))]);

    public override Step Begin(Change change, Setting setting)
    {
        var begun = Panels.Appoint(change, setting);
        return new Step.Stays(Turn(begun.After) is null || IsJustEndorsed(begun)
            ? begun
            : begun.Send(Letters.ToApplicant(begun.After, Notice.ReviewBegun, "review")));
    }

    /// <summary>Who is told this moment that the dinas proposes is told by it that the assessment begins.</summary>
    private static bool IsJustEndorsed(Change change) =>
        change.After.All<Letter>().Any(letter => letter.Kind == Notice.Endorsed && letter.QueuedAt == change.Now);

    public override IEnumerable<CaseEvent> Told(Dossier dossier) =>
    [
        .. dossier.All<Declaration>().Where(declaration => !declaration.Clear)
            .Select(declaration => new CaseEvent(CaseEventKind.AssessorStoodDown, declaration.Assessor)),
        .. dossier.All<ReceivedSheet>()
            .Select(received => new CaseEvent(CaseEventKind.SheetReceived, received.Sheet.Assessor, received.Sheet.Attempt)),
    ];

    public override IEnumerable<Letter> Reminders(Dossier dossier, Setting setting, string occasion) =>
        Silent(dossier).SelectMany(seat => Linked(dossier, Notice.ReviewReminder, occasion, LinkPurpose.Review, seat.Contact));

    public override bool AsksAnother(Dossier dossier, Setting setting) =>
        Unreached(dossier, setting).Count > 0 || Sitting(dossier).Any(seat => Substitution.IsOwn(dossier, seat, setting));

    public override Step Continue(Change change, Setting setting)
    {
        change = Reach(Substitution.Apply(change, setting), setting);
        if (Silent(change.After).Count > 0)
            return new Step.Stays(change);

        var sheets = Counting(change.After);
        if (sheets.Count < setting.Round.Panel.Quorum)
            return new Step.Stays(Panels.Refill(change, setting, setting.Round.Panel.Quorum - sheets.Count));

        return Judge(change.After, setting.Round) switch
        {
            ConsensusVerdict.Agreed => new Step.Done(change),
            ConsensusVerdict.Discuss discuss => new Step.Stays(Score(
                change, setting, discuss.Reasons, Active(change.After),
                Discussion.Disputed(All(change.After, setting.Round), discuss.Reasons, setting.Round.Panel))),
            ConsensusVerdict.FurtherAssessor further => Further(change, setting, further.Reasons),
            var other => throw new InvalidOperationException($"No such verdict: {other}."),
        };
    }

    /// <summary>Whose address has changed is sent a link to the new one; the one that went to the former ends.</summary>
    private static Change Reach(Change change, Setting setting) =>
        Unreached(change.After, setting).Aggregate(change, (so, contact) => so.SendLink(
            so.Case.State == CaseState.Consensus ? Notice.ConsensusAsked : Notice.ReviewAsked,
            string.Create(CultureInfo.InvariantCulture, $"turn-{so.Case.Turn:D2}"),
            LinkPurpose.Review, contact, Letters.Present(so.After, LinkPurpose.Review, contact.Id)!.Expires));

    /// <summary>Who is asked by a link that went to an address which is theirs no more.</summary>
    private static IReadOnlyList<Contact> Unreached(Dossier dossier, Setting setting) =>
    [
        .. Silent(dossier).Select(seat => setting.People.Present(seat.Contact))
            .Where(contact => Letters.Present(dossier, LinkPurpose.Review, contact.Id) is { Revoked: null }
                && !dossier.Reaches(LinkPurpose.Review, contact)),
    ];

    /// <summary>The ratifier sent the case back: the panel scores again, knowing why.</summary>
    public override Change Again(Change change, Setting setting, string reason) =>
        Score(change.With(head => head with { FirstTurn = head.Turn + 1 }), setting,
            [new("consensus.sentback", Args: [reason])], Active(change.After));

    /// <summary>One sheet was sent back: who filled it in scores again, and nobody else.</summary>
    internal static Change Again(Change change, Setting setting, string assessor, string reason) =>
        Score(change.With(head => head with { FirstTurn = head.Turn + 1 }), setting,
            [new(ScoringTurn.SheetReturned, Args: [reason])],
            [.. Active(change.After).Where(seat => seat.Contact.Id == assessor)]);

    /// <summary>Who has been asked in the present turn and has neither scored nor left.</summary>
    public static IReadOnlyList<Seat> Silent(Dossier dossier) =>
        [.. Sitting(dossier).Where(seat => !dossier.Has(ReceivedSheet.KeyOf(dossier.Case.Turn, seat.Contact.Id)))];

    /// <summary>Who has been asked in the present turn and has not left, whether they have scored or not.</summary>
    public static IEnumerable<Seat> Sitting(Dossier dossier) => (Turn(dossier)?.Seats ?? []).Where(seat => seat.State == SeatState.Asked);

    /// <summary>Somebody who sits or sat on the case, as they are known now.</summary>
    internal static Contact? HolderOf(Dossier dossier, string person, People people) =>
        Seats(dossier).Select(seat => seat.Contact).FirstOrDefault(contact => contact.Id == person) is { } seated
            ? people.Present(seated)
            : null;

    public static ScoringTurn? Turn(Dossier dossier) => dossier.Find<ScoringTurn>(ScoringTurn.KeyOf(dossier.Case.Turn));

    /// <summary>The sheets that count: of each assessor who has not left, the last.</summary>
    public static IReadOnlyList<ScoreSheet> Counting(Dossier dossier)
    {
        var left = Seats(dossier).Where(seat => seat.State is SeatState.StoodDown or SeatState.Replaced)
            .Select(seat => seat.Contact.Id).ToHashSet();
        return [.. dossier.All<ReceivedSheet>().Select(received => received.Sheet).Where(sheet => !left.Contains(sheet.Assessor))];
    }

    /// <summary>
    /// What the proposal of the present turn follows from: the sheets that count, less the one that a further assessor made drop.
    /// </summary>
    public static Scorecard Agreed(Dossier dossier, Round round) =>
        Judge(dossier, round) is ConsensusVerdict.Agreed agreed ? agreed.Scorecard : All(dossier, round);

    /// <summary>What follows from the sheets that count; none of them is dropped for a further assessor who never scored.</summary>
    public static ConsensusVerdict Judge(Dossier dossier, Round round)
    {
        var (all, head) = (All(dossier, round), dossier.Case);
        var verdict = ConsensusRule.Judge(all, round.Panel, head.Turn - head.FirstTurn + 1);
        return verdict is ConsensusVerdict.Agreed && all.Sheets.All(sheet => sheet.Attempt < head.Turn)
            ? new ConsensusVerdict.Agreed(all)
            : verdict;
    }

    /// <summary>Every seat of every turn.</summary>
    public static IEnumerable<Seat> Seats(Dossier dossier) => dossier.All<ScoringTurn>().SelectMany(turn => turn.Seats);

    private static Scorecard All(Dossier dossier, Round round) =>
        Scorecard.Of(
            round.RubricOf(dossier), dossier.Case.Commodity!.Value, Counting(dossier), Pooling.Of(round.Panel, PanelLead.Of(dossier)));

    private static List<Seat> Active(Dossier dossier)
    {
        var counted = Counting(dossier).Select(sheet => sheet.Assessor).ToHashSet();
        return [.. Seats(dossier).Where(seat => counted.Contains(seat.Contact.Id)).DistinctBy(seat => seat.Contact.Id)];
    }

    /// <param name="disputed">What is scored again by who has scored before; null for everything.</param>
    private static Change Score(
        Change change, Setting setting, IReadOnlyList<Problem> reasons, IReadOnlyList<Seat> seats, IReadOnlyList<string>? disputed = null)
    {
        var turn = change.Case.Turn + 1;
        return Ask(change
            .MoveTo(CaseState.Consensus, setting.WaitFor(
                Stage.Consensus, "consensus", "substitute", [.. seats.Select(seat => seat.Contact.Id)]))
            .With(head => head with { Turn = turn })
            .Put(new ScoringTurn(turn, [.. seats.Select(seat => seat with { Since = setting.Now, State = SeatState.Asked })], reasons, [])
            {
                Disputed = disputed,
            })
            .Log("scored.again", null, ("turn", turn.ToString(CultureInfo.InvariantCulture)),
                ("because", string.Join(' ', reasons.Select(reason => reason.Code).Distinct()))),
            Notice.ConsensusAsked, setting);
    }

    /// <summary>Where nobody is left who could be asked, the scores stand as they are.</summary>
    private static Step Further(Change change, Setting setting, IReadOnlyList<Problem> reasons) =>
        Panels.Question(change.After, setting, 1).Appoint(out var panel)
            ? new Step.Stays(Score(change, setting, reasons, [.. Panels.Seats(panel, setting)]))
            : new Step.Done(change);

    internal static Change Ask(Change change, Notice kind, Setting setting)
    {
        foreach (var seat in Silent(change.After))
            change = Panels.Invite(change, setting, seat, kind);

        return change;
    }
}
