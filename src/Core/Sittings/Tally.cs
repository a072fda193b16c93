using Ovop.Core.Cases;

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
    /// <summary>
    /// Whether three quarters of the members took part (the plenary of the award's procedure).
    /// </summary>
    public bool HasQuorum => Present > 0 && Present * 4 >= Members * 3;

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
            recused);
    }

    /// <summary>
    /// Null where the chair may decide so: <c>sitting.quorum</c>; by consent <c>sitting.consent</c> when somebody objects to
    /// ratifying; by name <c>sitting.majority</c> when it is not what more than half of the votes say.
    /// </summary>
    public Problem? MustAllow(Vote decision, Voting voting)
    {
        var (number, isFor) = ($"{decision.Number}", decision.Voice == Voice.Ratify);
        if (!HasQuorum)
            return new("sitting.quorum", ProblemKind.Conflict, "pilih", number, $"{Present}", $"{Members}");
        if (voting == Voting.Consent)
            return isFor && Against.Count > 0 ? new("sitting.consent", ProblemKind.Conflict, "pilih", number, $"{Against.Count}") : null;

        return (isFor ? For : Against).Count * 2 > For.Count + Against.Count
            ? null
            : new("sitting.majority", ProblemKind.Conflict, "pilih", number, $"{For.Count}", $"{Against.Count}");
    }
}
