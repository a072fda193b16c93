using System.Text.Json;
using Ovop.Core.Documents.Scanning;

namespace Ovop.Functions.Documents.Scanning;

/// <summary>
/// One event "Microsoft.Security.MalwareScanningResult" ("Setting up response to Malware Scanning" in Defender's documentation).
/// </summary>
/// <param name="BlobUri">The file.</param>
/// <param name="ScanResultType">
/// What was found, in the words of the index tag: "No threats found", "Malicious", anything else where the scan came to no end.
/// </param>
internal sealed record ScanVerdict(Uri BlobUri, string ScanResultType)
{
    /// <exception cref="JsonException">It is no such event.</exception>
    public static ScanVerdict Parse(string message) =>
        JsonSerializer.Deserialize<Happened>(message, JsonSerializerOptions.Web)
            is { Data: { BlobUri: not null, ScanResultType: not null } verdict }
            ? verdict
            : throw new JsonException("It names no file or no result.");

    /// <summary>The document that it is about; null for any other file.</summary>
    public DocumentPath? Path
    {
        get
        {
            var (text, container) = (Uri.UnescapeDataString(BlobUri.AbsolutePath), $"/{DocumentPath.Container}/");
            var at = text.IndexOf(container, StringComparison.Ordinal);
            return at >= 0 && DocumentPath.TryParse(text[(at + container.Length)..], out var path) ? path : null;
        }
    }

    public ScanAnswer Answer => MalwareScan.Meaning(ScanResultType) is var state && state == ScanState.Failed
        ? new ScanAnswer(state, ScanResultType)
        : state;

    private sealed record Happened(ScanVerdict? Data);
}
