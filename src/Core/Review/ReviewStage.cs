using System.Globalization;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Stars;
using Ovop.Core.Visit;

namespace Ovop.Core.Review;

/// <summary>The panel scores, differs or agrees; who stands down or stays silent is replaced without losing the others' work.</summary>
public static class ReviewStage
{
    internal static Awaited AwaitedBy(Dossier dossier) => new(
        [
            .. Sitting(dossier).Select(seat => new CaseEvent(CaseHappening.AssessorStoodDown, seat.Contact.Id)),
            .. VisitStage.IsAwaited(dossier) ? [VisitStage.Told] : Array.Empty<CaseEvent>(),
        ],
        [.. Silent(dossier).Select(seat => new CaseEvent(CaseHappening.SheetReceived, seat.Contact.Id, dossier.Case.Turn))]);

    /// <summary>Appoints the panel; without enough assessors the case waits for the administrators.</summary>
    internal static Change Begin(Change change, Setting setting)
    {
        if (!Panels.Question(change.After, setting, setting.Round.Panel.Assessors).Appoint(out var panel))
            return Short(change, setting);

        return change
            .MoveTo(CaseState.Review, Waiting(change, setting, "review", panel.Appointed))
            .With(head => head with { Stuck = null })
            .Put(new ScoringTurn(1, [.. Panels.Seats(panel, setting)], [], panel.Candidates))
            .Log("panel.appointed", null, panel.Candidates.Select(candidate => (candidate.Assessor, candidate.Code)))
            .Ask(Notice.ReviewAsked, setting);
    }

    internal static Change Continue(Change change, Setting setting)
    {
        change = Reach(Substitution.Apply(change, setting), setting);
        if (Silent(change.After).Count > 0)
            return change;

        var sheets = Counting(change.After);
        if (sheets.Count < setting.Round.Panel.Quorum)
            return Refill(change, setting, setting.Round.Panel.Quorum - sheets.Count);

        return Judge(change.After, setting.Round) switch
        {
            ConsensusVerdict.Agreed agreed => VisitOrPropose(change, setting, agreed.Scorecard),
            ConsensusVerdict.Discuss discuss => Score(change, setting, discuss.Reasons, Active(change.After)),
            ConsensusVerdict.FurtherAssessor further => Further(change, setting, further.Reasons, Agreed(change.After, setting.Round)),
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
    internal static IReadOnlyList<Contact> Unreached(Dossier dossier, Setting setting) =>
    [
        .. Silent(dossier).Select(seat => setting.People.Present(seat.Contact))
            .Where(contact => Letters.Present(dossier, LinkPurpose.Review, contact.Id) is { Revoked: null }
                && !dossier.Reaches(LinkPurpose.Review, contact)),
    ];

    /// <summary>The ratifier sent the case back: the panel scores again, knowing why.</summary>
    internal static Change Again(Change change, Setting setting, string reason) =>
        Score(change.With(head => head with { FirstTurn = head.Turn + 1 }), setting,
            [new("consensus.sentback", Args: [reason])], Active(change.After));

    /// <summary>Who has been asked in the present turn and has neither scored nor left.</summary>
    public static IReadOnlyList<Seat> Silent(Dossier dossier) =>
        [.. Sitting(dossier).Where(seat => !dossier.Has(ReceivedSheet.KeyOf(dossier.Case.Turn, seat.Contact.Id)))];

    /// <summary>Who has been asked in the present turn and has not left, whether they have scored or not.</summary>
    public static IEnumerable<Seat> Sitting(Dossier dossier) => (Turn(dossier)?.Seats ?? []).Where(seat => seat.State == SeatState.Asked);

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
        Scorecard.Of(round, dossier.Case.Commodity!.Value, Counting(dossier));

    private static List<Seat> Active(Dossier dossier)
    {
        var counted = Counting(dossier).Select(sheet => sheet.Assessor).ToHashSet();
        return [.. Seats(dossier).Where(seat => counted.Contains(seat.Contact.Id)).DistinctBy(seat => seat.Contact.Id)];
    }

    private static Change Score(Change change, Setting setting, IReadOnlyList<Problem> reasons, IReadOnlyList<Seat> seats)
    {
        var turn = change.Case.Turn + 1;
        return change
            .MoveTo(CaseState.Consensus, setting.WaitFor(
                Stage.Consensus, "consensus", "substitute", [.. seats.Select(seat => seat.Contact.Id)]))
            .With(head => head with { Turn = turn })
            .Put(new ScoringTurn(turn, [.. seats.Select(seat => seat with { Since = setting.Now, State = SeatState.Asked })], reasons, []))
            .Log("scored.again", null, ("turn", turn.ToString(CultureInfo.InvariantCulture)),
                ("because", string.Join(' ', reasons.Select(reason => reason.Code).Distinct())))
            .Ask(Notice.ConsensusAsked, setting);
    }

    private static Change Further(Change change, Setting setting, IReadOnlyList<Problem> reasons, Scorecard scorecard) =>
        Panels.Question(change.After, setting, 1).Appoint(out var panel)
            ? Score(change, setting, reasons, [.. Panels.Seats(panel, setting)])
            : VisitOrPropose(change, setting, scorecard, "panel.nofurther");

    /// <param name="why">What the trail says of a proposal that the panel did not agree on.</param>
    private static Change VisitOrPropose(Change change, Setting setting, Scorecard scorecard, string? why = null) =>
        VisitStage.IsDue(change.After, setting, scorecard) ? VisitStage.Continue(change, setting)
        : Propose(VisitStage.Over(why is null ? change : change.Log(why)), setting, scorecard);

    private static Change Propose(Change change, Setting setting, Scorecard scorecard)
    {
        var proposal = StarProposals.Of(change.After, setting, scorecard);
        return RatificationStage.Begin(
            change.Put(proposal).Log("star.proposed", null,
                ("points", proposal.Decision.Points.ToString()),
                ("raw", $"{proposal.Decision.Raw}"), ("final", $"{proposal.Decision.Final}")),
            setting);
    }

    /// <summary>Too few have scored and nobody is left to wait for: others of the pool are asked, as soon as there are any.</summary>
    private static Change Refill(Change change, Setting setting, int places)
    {
        if (!Panels.Question(change.After, setting, places).Appoint(out var panel))
            return Short(change, setting);

        var turn = Turn(change.After)!;
        return change
            .With(head => head with { Stuck = null, Wait = Waiting(change, setting, "review", panel.Appointed) })
            .Put(turn with { Seats = [.. turn.Seats, .. Panels.Seats(panel, setting, substitute: true)], Candidates = panel.Candidates })
            .Log("panel.appointed", null, panel.Candidates.Select(candidate => (candidate.Assessor, candidate.Code)))
            .Ask(Notice.ReviewAsked, setting);
    }

    private static Change Short(Change change, Setting setting)
    {
        if (change.Case.Stuck == "panel.few" && !setting.IsOverdue(change.Case.Wait))
            return change;

        var wait = Waiting(change, setting, "panel", [.. setting.People.Administrators.Select(administrator => administrator.Id)]) with
        {
            Then = "escalate",
        };
        return Escalation.TellAdministrators(change, setting, $"panel-{setting.Now.ToUnixTimeSeconds()}", "panel.few")
            .With(head => head with { Stuck = "panel.few", Wait = wait })
            .Log("panel.few");
    }

    private static Change Ask(this Change change, Notice kind, Setting setting)
    {
        foreach (var seat in Silent(change.After))
            change = Panels.Invite(change, setting, seat, kind);

        return change;
    }

    private static Wait Waiting(Change change, Setting setting, string what, IReadOnlyList<string> who) =>
        setting.WaitFor(Panels.StageOf(change.After), what, "substitute", who);
}
