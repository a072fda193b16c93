using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Approvals;

namespace Ovop.Core.Sittings;

/// <summary>
/// What the votes of a sitting come to for one case. Who takes no part in it counts neither among its members nor among those
/// present.
/// </summary>
/// <param name="Members">Members who could decide it.</param>
/// <param name="Present">Those of them whose ballot is in.</param>
public sealed record Tally(
    int Members, int Present, IReadOnlyList<SittingMember> For, IReadOnlyList<SittingMember> Against, IReadOnlyList<SittingMember> Recused)
{
    /// <summary>What the round of these cases says of sittings.</summary>
    public SittingTerms Terms { get; init; } = SittingTerms.Usual;

    /// <summary>Whether enough of the members took part.</summary>
    public bool HasQuorum => Terms.Quorum.IsReached(Present, Members);

    /// <summary>By consent, who is present and says nothing of a case is for it.</summary>
    public static Tally Of(Sitting sitting, ApplicationNumber number)
    {
        var said = sitting.Members.Select(member => (Member: member, Ballot: sitting.BallotOf(member.Id)))
            .Select(one => (one.Member, one.Ballot, Voice: one.Ballot?.On(number)?.Voice)).ToList();
        var recused = said.Where(one => one.Voice == Voice.Recused).Select(one => one.Member).ToList();
        var present = said.Where(one => one.Ballot is not null && one.Voice != Voice.Recused).ToList();
        return new(
            said.Count - recused.Count, present.Count,
            [.. present.Where(one => one.Voice == Voice.Ratify || (one.Voice is null && sitting.Voting == Voting.Consent))
                .Select(one => one.Member)],
            [.. present.Where(one => one.Voice == Voice.SendBack).Select(one => one.Member)],
            recused)
        {
            Terms = sitting.Terms ?? SittingTerms.Usual,
        };
    }

    /// <summary>
    /// Null where the chair may decide so: <c>sitting.quorum</c>; by consent <c>sitting.consent</c> when somebody objects to
    /// ratifying; by name <c>sitting.majority</c> when the votes do not say so, nor what the round does with even ones.
    /// </summary>
    public Problem? MustAllow(Vote decision, Voting voting)
    {
        var (number, isFor) = ($"{decision.Number}", decision.Voice == Voice.Ratify);
        if (!HasQuorum)
            return Of("sitting.quorum", number, Present, Members, Terms.Quorum.Needed(Members));
        if (voting == Voting.Consent)
            return isFor && Against.Count > 0 ? Of("sitting.consent", number, Against.Count) : null;

        var votes = For.Count + Against.Count;
        return Carries(isFor, votes) ? null
            : Of("sitting.majority", number, For.Count, Against.Count, Terms.Majority.Needed(votes));
    }

    private bool Carries(bool isFor, int votes) =>
        Terms.Majority.IsReached((isFor ? For : Against).Count, votes) || Terms.Tie switch
        {
            SittingTie.Nothing => false,
            SittingTie.Chair => For.Count == Against.Count,
            SittingTie.Back => !isFor && !Terms.Majority.IsReached(For.Count, votes),
            _ => throw new InvalidOperationException($"No such tie: {Terms.Tie}."),
        };

    private static Problem Of(string code, string number, params int[] counts) =>
        new(code, ProblemKind.Conflict, "pilih", [number, .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))]);
}
