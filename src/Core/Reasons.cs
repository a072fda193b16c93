namespace Ovop.Core;

/// <summary>Every act and decision has a reason, which stays in the trail.</summary>
public static class Reasons
{
    /// <summary>Whether it has 5 to 2,000 characters, spaces around it not counted.</summary>
    public static bool IsGiven(string reason) => reason.Trim().Length is >= 5 and <= 2000;

    /// <summary><c>act.reason</c> where it is not given; null where it is.</summary>
    public static Problem? Missing(string reason) => IsGiven(reason) ? null : new("act.reason", Field: "alasan");
}
