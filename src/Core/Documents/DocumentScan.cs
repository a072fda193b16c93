namespace Ovop.Core.Documents;

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
}

/// <summary>What the scan of a file gave, and when.</summary>
public sealed record DocumentScan(ScanState State, DateTimeOffset At)
{
    /// <summary>Whether the scanner is asked (again).</summary>
    public bool IsOpen => State is ScanState.Pending or ScanState.Failed;
}
