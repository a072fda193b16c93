using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Sending;

/// <summary>A letter of a kind to look at, of a case as it is.</summary>
internal static class SampleLetter
{
    /// <summary>
    /// The latest that the case has, or one with nothing that is particular to it. A one-time code is never shown.
    /// </summary>
    public static Letter Of(Dossier dossier, Notice kind, Language language)
    {
        var letter = dossier.All<Letter>().LastOrDefault(letter => letter.Kind == kind) ?? new Letter(kind, "", "", "", language);
        return kind == Notice.ReviewCode ? letter with { Args = ["••••••"] } : letter;
    }
}
