namespace Ovop.Core.Documents.Scanning;

/// <summary>Why a sound document does not count yet, or any more.</summary>
public static class ScanProblems
{
    /// <summary>Its scan has not ended.</summary>
    public static readonly Problem Unscanned = new("document.unscanned", ProblemKind.Conflict);

    public static readonly Problem Infected = new("document.infected");

    /// <summary>The scanner cannot look into all of it, so nobody knows: encrypted, nested or unfolding beyond its limits.</summary>
    public static readonly Problem Unscannable = new("document.unscannable");
}
