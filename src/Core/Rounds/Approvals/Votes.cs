namespace Ovop.Core.Rounds.Approvals;

/// <summary>How large a part of those who could decide has to take part: at least so much.</summary>
public enum Quorum { Half, TwoThirds, ThreeQuarters, All }

/// <summary>How large a part of the votes carries: more than half, at least two thirds, all.</summary>
public enum Majority { Half, TwoThirds, All }

/// <summary>How many a part of a whole is; of nothing there is none.</summary>
public static class Votes
{
    /// <summary>How many of <paramref name="all"/> are enough to decide.</summary>
    public static int Needed(this Quorum quorum, int all) => quorum switch
    {
        Quorum.Half => Up(all, 2),
        Quorum.TwoThirds => Up(2 * all, 3),
        Quorum.ThreeQuarters => Up(3 * all, 4),
        Quorum.All => all,
        _ => throw new ArgumentOutOfRangeException(nameof(quorum), quorum, null),
    };

    /// <summary>How many of <paramref name="all"/> votes carry.</summary>
    public static int Needed(this Majority majority, int all) => majority switch
    {
        Majority.Half => (all / 2) + 1,
        Majority.TwoThirds => Up(2 * all, 3),
        Majority.All => all,
        _ => throw new ArgumentOutOfRangeException(nameof(majority), majority, null),
    };

    public static bool IsReached(this Quorum quorum, int present, int all) => present > 0 && present >= quorum.Needed(all);

    public static bool IsReached(this Majority majority, int votes, int all) => votes > 0 && votes >= majority.Needed(all);

    private static int Up(int sum, int parts) => (sum + parts - 1) / parts;
}
