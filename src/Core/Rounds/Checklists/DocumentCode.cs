using System.Text.RegularExpressions;

namespace Ovop.Core.Rounds.Checklists;

/// <summary>
/// Codes of documents, "D-NIB". They name folders of the storage, rows and addresses, and have one shape for all of these.
/// </summary>
public static partial class DocumentCode
{
    /// <summary>As a regular expression.</summary>
    public const string Shape = "D-[A-Z]{2,12}";

    /// <summary>Those under which others than the applicant put files; they are on no checklist.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [AnonymousCopy, VisitPhoto];

    /// <summary>Copies without names, which the office makes.</summary>
    public const string AnonymousCopy = "D-ANONIM";

    /// <summary>What a visitor photographs.</summary>
    public const string VisitPhoto = "D-KUNJUNGAN";

    /// <summary>
    /// Identity and tax cards of the person responsible, and the deed with its founders: those that name people though no round says
    /// so.
    /// </summary>
    public static IReadOnlyList<string> NamingPeople { get; } = ["D-KTP", "D-NPWP", "D-AKTA"];

    public static bool IsShaped(string code) => Whole().IsMatch(code);

    [GeneratedRegex($"^{Shape}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
