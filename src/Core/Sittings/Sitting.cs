using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Approvals;

namespace Ovop.Core.Sittings;

/// <summary>How a sitting decides: by consent, where nobody present objects, or by votes that each gives by name.</summary>
public enum Voting { Consent = 0, ByName = 1 }

/// <summary>A sitting in which proposals are ratified or sent back together.</summary>
/// <param name="Id">Short, and nobody can guess it.</param>
/// <param name="Chair">The ratifier, whose decision it is by law.</param>
/// <param name="Others">The members beside the chair.</param>
/// <param name="CalledBy">Id of who called it: somebody of the office, or the ratifier.</param>
public sealed partial record Sitting(
    string Id, DateOnly Day, string Place, Voting Voting, SittingMember Chair, IReadOnlyList<SittingMember> Others,
    IReadOnlyList<ApplicationNumber> Agenda, string CalledBy, DateTimeOffset CalledAt)
{
    /// <summary>The most cases of one agenda.</summary>
    public const int Most = 100;

    /// <summary>The answers that came in; once the chair has decided, those that counted.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>What the chair decided; null before.</summary>
    public SittingAct? Act { get; init; }

    /// <summary>What the round of its cases says of sittings; null from before a round could say anything.</summary>
    public SittingTerms? Terms { get; init; }

    /// <summary>When it was called off; null normally.</summary>
    public DateTimeOffset? CalledOffAt { get; init; }

    /// <summary>Why it was; empty from when that was only logged.</summary>
    public string WhyOff { get; init; } = "";

    /// <summary>When its day or place last became another than it was called for; null normally.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Why it did; empty without, and from when that was only logged.</summary>
    public string WhyMoved { get; init; } = "";

    /// <summary>Who sat in it until others were named.</summary>
    public IReadOnlyList<SittingMember> Former { get; init; } = [];

    public IReadOnlyList<SittingMember> Members => [Chair, .. Others];

    public SittingMember? Find(string member) => Members.FirstOrDefault(one => one.Id == member);

    public Ballot? BallotOf(string member) => Ballots.FirstOrDefault(ballot => ballot.Member == member);

    /// <summary>Null while members answer: <c>sitting.decided</c> or <c>sitting.off</c>.</summary>
    public Problem? MustBeOpen =>
        Act is not null ? new("sitting.decided", ProblemKind.Conflict)
        : CalledOffAt is not null ? new("sitting.off", ProblemKind.Conflict)
        : null;

    /// <summary>
    /// Calls a sitting: <c>sitting.choose</c> (no case, or more than fit one agenda), <c>sitting.day</c>, <c>sitting.place</c>,
    /// <c>sitting.voting</c>, and what is wrong with the members.
    /// </summary>
    public static Result<Sitting> Call(
        string id, DateOnly? day, string place, Voting? voting, SittingMember chair, string others,
        IReadOnlyList<ApplicationNumber> agenda, string by, DateTimeOffset now)
    {
        var members = SittingMember.Read(others, chair);
        List<Problem> problems =
        [
            .. agenda.Count is 0 or > Most ? (Problem[])[new("sitting.choose", Field: "pilih", Args: $"{Most}")] : [],
            .. Wrong(day, place),
            .. voting is null ? (Problem[])[new("sitting.voting", Field: "cara")] : [],
            .. members.Problems,
        ];
        return problems.Count > 0
            ? Result<Sitting>.Refused(problems)
            : new Sitting(id, day!.Value, place.Trim(), voting!.Value, chair, members.Value, [.. agenda.Distinct()], by, now);
    }

    /// <summary><c>sitting.day</c> and <c>sitting.place</c>.</summary>
    internal static IEnumerable<Problem> Wrong(DateOnly? day, string place) =>
    [
        .. day is null ? (Problem[])[new("sitting.day", Field: "tanggal")] : [],
        .. place.Trim().Length is < 3 or > 200 ? (Problem[])[new("sitting.place", Field: "tempat")] : [],
    ];

    /// <summary>Calls it off: <c>sitting.decided</c>, <c>sitting.off</c> or <c>act.reason</c>.</summary>
    public Result<Sitting> CallOff(string reason, DateTimeOffset now) =>
        (MustBeOpen ?? Reasons.Missing(reason)) is { } problem ? problem : this with { CalledOffAt = now, WhyOff = reason.Trim() };

    /// <summary>
    /// The chair's decision: what the chair's ballot says of each case, where the votes allow it. <c>sitting.none</c> when it decides
    /// nothing, <c>sitting.minutes</c>, <c>sitting.decree</c> (a number without its day, or the other way round), <c>act.reason</c>,
    /// and for each case what <see cref="Tally.MustAllow"/> says.
    /// </summary>
    public Result<Sitting> Decide(Ballot chair, string minutes, string decree, DateOnly? decreed, string reason, DateTimeOffset now)
    {
        if (MustBeOpen is { } over)
            return over;

        var counted = this with { Ballots = [chair, .. Ballots.Where(ballot => ballot.Member != Chair.Id)] };
        var decided = chair.Votes.Where(vote => vote.Voice != Voice.Recused).ToList();
        var isNumbered = decree.Trim().Length is >= 3 and <= 100;
        List<Problem> problems =
        [
            .. decided.Count == 0 ? (Problem[])[new("sitting.none", Field: "pilih")] : [],
            .. minutes.Trim().Length is < 3 or > 100 ? (Problem[])[new("sitting.minutes", Field: "berita_acara")] : [],
            .. isNumbered != (decreed is not null) || (!isNumbered && decree.Trim().Length > 0)
                ? (Problem[])[new("sitting.decree", Field: "keputusan")]
                : [],
            .. Reasons.Missing(reason) is { } why ? (Problem[])[why] : [],
            .. decided.Select(vote => Tally.Of(counted, vote.Number).MustAllow(vote, Voting)).OfType<Problem>(),
        ];
        return problems.Count > 0
            ? Result<Sitting>.Refused(problems)
            : counted with
            {
                Act = new(minutes.Trim(), isNumbered ? new(decree.Trim(), decreed!.Value) : null, reason.Trim(), now),
            };
    }

    /// <summary>How a case stands in the minutes.</summary>
    public MinutesEntry EntryOf(ApplicationNumber number)
    {
        var tally = Tally.Of(this, number);
        return new(Act!.Minutes, tally.Present, tally.Members)
        {
            SittingId = Id,
            Decree = Act.Decree,
            For = tally.For.Count,
            Against = tally.Against.Count,
            Recused = string.Join("; ", tally.Recused.Select(member => member.Name)),
        };
    }
}
