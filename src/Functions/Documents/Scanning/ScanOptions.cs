using System.ComponentModel.DataAnnotations;

namespace Ovop.Functions.Documents.Scanning;

/// <summary>Who scans files for malware; configuration section "Scan".</summary>
public sealed class ScanOptions
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
}
