using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Functions.Documents;
using Ovop.Functions.Questions;

namespace Ovop.Functions.Correction;

/// <summary>The names of what can be flagged.</summary>
internal static class ItemWords
{
    /// <summary>The name of a section or of a document; its code when the round does not know it.</summary>
    public static string Of(string code, Round round, Language language) =>
        FormWords.Section(code, language) ?? DocumentWords.NameOf(code, round, language);
}
