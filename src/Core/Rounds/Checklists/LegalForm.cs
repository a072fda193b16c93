using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Checklists;

/// <summary>What a business is in law, as the form asks for it (<c>bentuk_usaha</c>); a document may be asked of some alone.</summary>
public static class LegalForm
{
    /// <summary>A business of one person, without a deed.</summary>
    public const string Person = "perorangan";

    public static IReadOnlyList<string> All { get; } = [Person, "cv", "pt", "pt_perorangan", "koperasi", "ud", "lainnya"];

    internal static string Read(JsonPlace place)
    {
        var form = place.Text();
        if (form != "" && !All.Contains(form))
            place.Refuse("round.choice", string.Join(", ", All));
        return form;
    }
}
