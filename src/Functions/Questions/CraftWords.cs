using Ovop.Core;
using Ovop.Core.Forms.Questions;

namespace Ovop.Functions.Questions;

/// <summary>Crafts in the reader's words: "Jenis batik: Tulis"; a group of the KBLI with its number.</summary>
internal static class CraftWords
{
    public static string Of(string craft, Language language)
    {
        var (words, parts) = (FormWords.In(language), craft.Split('.'));
        if (parts is ["kbli", var group])
            return words["craft.kbli", words[$"craft.kbli.{group}"], group];

        var field = FormSections.All.SelectMany(section => section.Fields).Single(asked => asked.Code == parts[0]);
        return $"{words[$"field.{field.Code}"]}: {FormWords.Shown(field, parts[1], words, language)}";
    }
}
