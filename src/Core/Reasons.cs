namespace Ovop.Core;

/// <summary>Every act of the office has a reason, which stays in the trail.</summary>
public static class Reasons
{
    /// <summary><c>act.reason</c> unless it has 5 to 2,000 characters; null when it has.</summary>
    public static Problem? Missing(string reason) => reason.Trim().Length is < 5 or > 2000 ? new("act.reason", Field: "reason") : null;
}
