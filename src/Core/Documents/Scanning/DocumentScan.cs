namespace Ovop.Core.Documents.Scanning;

/// <summary>What is known of malware in a file.</summary>
public enum ScanState
{
    /// <summary>No scanner is installed here and none is demanded: only on a machine of one's own.</summary>
    Unscanned,

    /// <summary>A scanner has yet to say.</summary>
    Pending,

    Clean,

    Infected,

    /// <summary>The scanner could not say; it is asked again.</summary>
    Failed,

    /// <summary>The scanner could not look into it, or not into all of it; asking again would not help.</summary>
    Unscannable,
}

/// <summary>What a scanner says of a file.</summary>
/// <param name="State">In one word.</param>
/// <param name="Why">In the scanner's own words where it could not say; for the office.</param>
public readonly record struct ScanAnswer(ScanState State, string? Why = null)
{
    public static implicit operator ScanAnswer(ScanState state) => new(state);

    /// <summary>As it is kept.</summary>
    public DocumentScan At(DateTimeOffset now) => new(State, now) { Why = Why };
}

/// <summary>What the scan of a file gave, and when.</summary>
public sealed record DocumentScan(ScanState State, DateTimeOffset At)
{
    /// <summary>Why the scanner could not say, in its own words; null when it could, and from before that was kept.</summary>
    public string? Why { get; init; }


    /// <summary>Whether the scanner is asked (again).</summary>
    public bool IsOpen => State is ScanState.Pending or ScanState.Failed;
}
