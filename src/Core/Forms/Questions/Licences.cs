using System.Text.RegularExpressions;

namespace Ovop.Core.Forms.Questions;

/// <summary>The numbers of persons, businesses and permits, each as its issuing body writes it.</summary>
internal static partial class Licences
{
    /// <summary>15 digits of the old kind, 16 of the new, or the 22 of a place of business (NITKU), by PMK 112/PMK.03/2022.</summary>
    public static Regex Npwp { get; } = Shape("^([0-9]{15,16}|[0-9]{22})$");

    /// <summary>
    /// P-IRT: 15 digits by Peraturan BPOM 22/2018, more since permits come through OSS; MD: the letters and at least 12 digits,
    /// as permits are printed. Longer ones are taken, since no source bounds them.
    /// </summary>
    public static Regex Food { get; } = Shape("^([0-9]{15,20}|MD[0-9]{12,20})$");

    /// <summary>Without what stands before the number on the paper: "P-IRT No. …", "BPOM RI MD …", "NIB: …".</summary>
    /// <param name="code">In capitals, without spaces and punctuation.</param>
    public static string Bare(string code) => Printed().Replace(code, "");

    private static Regex Shape(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    [GeneratedRegex(
        "^(?:(?:SPP)?P?IRT|BPOM(?:RI)?|NIB|NIK|NPWP|NITKU|KBLI|NOMOR|NO)+(?=[0-9]|MD[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
