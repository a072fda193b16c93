using System.ComponentModel.DataAnnotations;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Functions.Documents.Scanning;

/// <summary>Who scans files for malware; configuration section "Scan".</summary>
public sealed class ScanOptions : IValidatableObject
{
    /// <summary>
    /// Whether a file that no scanner has called clean can be neither opened nor counted. False only on a machine of one's own.
    /// </summary>
    public bool Required { get; set; } = true;

    /// <summary>Host and port of a clamd, "127.0.0.1:3310"; empty where Defender for Storage scans, or nobody.</summary>
    [RegularExpression("^([^:]+:[0-9]{1,5})?$")]
    public string Clamd { get; set; } = "";

    /// <summary>How long clamd may take for one file, in seconds.</summary>
    [Range(1, 600)]
    public int PatienceSeconds { get; set; } = 60;

    /// <summary>
    /// What clamd.conf says under this name, in megabytes: what is beyond is not read. To be stated with <see cref="Clamd"/>, and
    /// none may be below the largest document that a round can ask for.
    /// </summary>
    public int StreamMaxLength { get; set; }

    /// <inheritdoc cref="StreamMaxLength" />
    public int MaxFileSize { get; set; }

    /// <inheritdoc cref="StreamMaxLength" />
    public int MaxScanSize { get; set; }

    /// <summary>Of a file that clamd reads to its end.</summary>
    internal int LargestMegabytes => Math.Min(Math.Min(StreamMaxLength, MaxFileSize), MaxScanSize);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Clamd.Length > 0 && LargestMegabytes < ChecklistItem.MostMegabytes
            ? [new(
                $"clamd must read {ChecklistItem.MostMegabytes} MB: state StreamMaxLength, MaxFileSize and MaxScanSize as clamd.conf does.",
                [nameof(StreamMaxLength), nameof(MaxFileSize), nameof(MaxScanSize)])]
            : [];
}
