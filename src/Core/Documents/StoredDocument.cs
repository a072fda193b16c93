using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;

namespace Ovop.Core.Documents;

/// <summary>What became of a file that arrived.</summary>
public enum DocumentState
{
    Accepted,
    Refused,

    /// <summary>Its applicant wants it no more: a wrong picture of a draft.</summary>
    TakenBack,
}

/// <summary>One file of the dossier; a replacement is a new one beside it, so every version is kept.</summary>
/// <param name="Code">Which document of the checklist it is.</param>
/// <param name="Turn">From 1: the how many-th file of this code.</param>
/// <param name="Upload">Name of its blob, below the application's number and the code; given by us, never by the applicant.</param>
/// <param name="FileName">What the applicant called it; shown, never used as a path.</param>
/// <param name="State">Whether it is a document that may count.</param>
/// <param name="Facts">What the file is; null when it could not even be read.</param>
/// <param name="Refusal">Why it does not count.</param>
/// <param name="ReceivedAt">When it was looked at.</param>
public sealed record StoredDocument(
    string Code, int Turn, string Upload, string FileName, DocumentState State,
    DocumentFacts? Facts, Problem? Refusal, DateTimeOffset ReceivedAt) : IPart
{
    public const string Prefix = "document-";

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Code}-{Turn:D3}");

    /// <summary>The last day on which it holds, by what the applicant stated; null where none is asked.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What is known of malware in it; null for a file from before there were scans, and for a refused one.</summary>
    public DocumentScan? Scan { get; init; }

    /// <summary>
    /// The case in which the file lies; null for the one it belongs to. An objection looks at the files of the case that it
    /// objects to.
    /// </summary>
    public ApplicationNumber? Home { get; init; }

    /// <summary>The code under which its bytes lie; null for its own. An assessor of a blind case gets another file in its place.</summary>
    public string? Under { get; init; }

    /// <summary>Whether it may be opened and counted: accepted, and nothing is wrong or open about its scan.</summary>
    public bool IsUsable => State == DocumentState.Accepted && Scan?.State is null or ScanState.Clean or ScanState.Unscanned;

    /// <summary>What is wrong with it; null when it is sound, or when its scan is open.</summary>
    public Problem? Fault => Refusal ?? Scan?.State switch
    {
        ScanState.Infected => ScanProblems.Infected with { Field = Code },
        ScanState.Unscannable => ScanProblems.Unscannable with { Field = Code },
        null or ScanState.Unscanned or ScanState.Pending or ScanState.Clean or ScanState.Failed => null,
        var state => throw new ArgumentOutOfRangeException(nameof(Scan), state, null),
    };

    /// <summary>Whether it is kept, and counts as soon as a date is given by which it holds.</summary>
    public bool IsUndated => Facts is not null && Refusal is { } refusal && Validity.IsOfTheDate(refusal);

    public bool IsInfected => Scan?.State == ScanState.Infected;

    public bool AwaitsScan => State == DocumentState.Accepted && Scan is { IsOpen: true };
}
