using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Approvals;

/// <summary>What a ratifier may answer: ratify, send back to the panel, or ratify another star that the office asked for.</summary>
public enum RatificationAnswer { Ratify, Back, Override }

/// <summary>
/// What a sitting does where votes by name are equal: nothing, as the chair votes, or it sends back; the last also wherever no majority
/// is for ratifying.
/// </summary>
public enum SittingTie { Nothing, Chair, Back }

/// <summary>How a sitting decides (three quarters is the plenary of the award's procedure; all else a proposal).</summary>
/// <param name="Quorum">Of the members who could decide a case.</param>
/// <param name="Majority">Of the votes that are given by name.</param>
public sealed record SittingTerms(Quorum Quorum, Majority Majority, SittingTie Tie)
{
    /// <summary>Those of rounds that name none, and of sittings from before a round could.</summary>
    public static SittingTerms Usual { get; } = new(Quorum.ThreeQuarters, Majority.Half, SittingTie.Nothing);
}

/// <summary>Who has to say yes to a proposed star, and what may be answered.</summary>
/// <param name="Approvals">How many in all, the ratifier among them: the others, the approvers, are asked before.</param>
/// <param name="Answers">What the ratifier may answer.</param>
/// <param name="Sitting">How a sitting decides.</param>
public sealed record RatificationTerms(int Approvals, IReadOnlyList<RatificationAnswer> Answers, SittingTerms Sitting)
{
    /// <summary>Those of rounds that name none.</summary>
    public static RatificationTerms Usual { get; } = new(1, Enum.GetValues<RatificationAnswer>(), SittingTerms.Usual);

    /// <summary>How many approvers have to say yes before the ratifier is asked.</summary>
    public int Before => Approvals - 1;

    /// <summary>The steps that a round names ("steps"); none where all approvers are asked at once.</summary>
    public IReadOnlyList<ApprovalStep> Named { get; init; } = [];

    /// <summary>The steps that come before the ratifier, one after another.</summary>
    public IReadOnlyList<ApprovalStep> Steps => Named.Count > 0 ? Named : Before > 0 ? [new([], Before)] : [];

    public bool Allows(RatificationAnswer answer) => Answers.Contains(answer);

    internal static RatificationTerms Read(JsonPlace place)
    {
        var usual = SittingTerms.Usual;
        IReadOnlyList<ApprovalStep> steps = place.Has("steps") ? [.. place["steps"].Items().Select(ApprovalStep.Read)] : [];
        var terms = new RatificationTerms(
            steps.Count > 0 ? 1 + steps.Sum(step => step.Approvals) : place.Has("approvals") ? place["approvals"].Whole(1, 5) : 1,
            place.Has("answers") ? [.. place["answers"].Items().Select(answer => answer.Choice(Usual.Answers, Word))] : Usual.Answers,
            new(
                place.Has("quorum") ? place["quorum"].Choice(Enum.GetValues<Quorum>(), Word) : usual.Quorum,
                place.Has("majority") ? place["majority"].Choice(Enum.GetValues<Majority>(), PanelVotes.WordOf) : usual.Majority,
                place.Has("tie") ? place["tie"].Choice(Enum.GetValues<SittingTie>(), Word) : usual.Tie))
        {
            Named = steps,
        };
        if (steps.Count > ApprovalStep.Most)
            place["steps"].Refuse("round.steps.most", $"{ApprovalStep.Most}");
        if (steps.Count > 0 && place.Has("approvals"))
            place["approvals"].Refuse("round.steps.approvals");
        if (!terms.Allows(RatificationAnswer.Ratify))
            place["answers"].Refuse("round.answers.ratify");

        return terms;
    }

    private static string Word(RatificationAnswer answer) => answer.ToString().ToLowerInvariant();

    private static string Word(SittingTie tie) => tie.ToString().ToLowerInvariant();

    private static string Word(Quorum quorum) => quorum switch
    {
        Quorum.Half => "half",
        Quorum.TwoThirds => "two_thirds",
        Quorum.ThreeQuarters => "three_quarters",
        Quorum.All => "all",
        _ => throw new ArgumentOutOfRangeException(nameof(quorum), quorum, null),
    };
}
