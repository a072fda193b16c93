using Ovop.Core;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;

namespace Ovop.Functions.Questions;

/// <summary>An answer that was saved from elsewhere while another was typed here, in words.</summary>
/// <param name="Name">The question.</param>
/// <param name="Stored">What is saved now.</param>
/// <param name="Typed">What was typed here.</param>
internal sealed record NewerAnswer(string Name, string Stored, string Typed)
{
    public static IReadOnlyList<NewerAnswer> Of(ApplicationForm stored, TypedSection typed, Language language)
    {
        var (words, mine) = (FormWords.In(language), stored.Answer(typed.Section, code => typed[code], stored.SavedAt));
        return
        [
            .. from field in typed.Section.For(stored.Commodity)
               where stored[field.Code] != mine[field.Code]
               select new NewerAnswer(words[$"field.{field.Code}"], FormWords.Shown(field, stored[field.Code], words, language),
                   FormWords.Shown(field, mine[field.Code], words, language)),
        ];
    }
}
