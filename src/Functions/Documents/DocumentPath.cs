using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Functions.Documents;

/// <summary>Where a file lies in its container: "OVOP-2026-000123/D-NIB/018f…", all given by us.</summary>
/// <param name="Number">The case.</param>
/// <param name="Code">The document of the checklist, of the one shape (<see cref="DocumentCode"/>).</param>
/// <param name="Upload">32 hexadecimal digits, one upload.</param>
internal sealed partial record DocumentPath(ApplicationNumber Number, string Code, string Upload)
{
    public const string Container = "documents";

    public static DocumentPath New(ApplicationNumber number, string code) => new(number, code, Guid.CreateVersion7().ToString("n"));

    public static bool TryParse(string text, [NotNullWhen(true)] out DocumentPath? path)
    {
        path = Form().Match(text) is { Success: true } match && ApplicationNumber.TryParse(match.Groups[1].Value, out var number)
            ? new(number, match.Groups[2].Value, match.Groups[3].Value)
            : null;
        return path is not null;
    }

    public override string ToString() => $"{Number}/{Code}/{Upload}";

    [GeneratedRegex($"^([^/]+)/({DocumentCode.Shape})/([0-9a-f]{{32}})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
