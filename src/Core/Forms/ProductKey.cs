using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Forms;

/// <summary>
/// Tells that two applications of a round are about one product: the same NIB and the same name but for capitals, accents,
/// spaces and marks. A second one is pointed out and stops nobody.
/// </summary>
public static class ProductKey
{
    /// <summary>A hash of the NIB and the product's name; null while the form lacks either.</summary>
    public static string? Of(ApplicationForm form) =>
        form["nib"] is { Length: 13 } nib && Plain(form["nama_produk"]) is { Length: > 0 } name ? Seal.Of([nib, name])[..32] : null;

    /// <summary>Whether an application in this state stands in the round beside another.</summary>
    public static bool Stands(CaseState state) => state.IsOpen() || state is CaseState.Ratified or CaseState.Published;

    /// <summary>The keys that more than one standing application has.</summary>
    public static IReadOnlySet<string> Shared(IEnumerable<(string? Key, CaseState State)> applications) => applications
        .Where(application => application.Key is not null && Stands(application.State))
        .CountBy(application => application.Key!)
        .Where(count => count.Value > 1)
        .Select(count => count.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static string Plain(string name) => string.Concat(TypedText.Folded(name).Where(char.IsLetterOrDigit));
}
