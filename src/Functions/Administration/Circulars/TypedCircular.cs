using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>Reads a circular from its form: the first language always, another where anything was typed in it.</summary>
internal static class TypedCircular
{
    /// <summary>How the names of a language's fields end.</summary>
    public static string After(Language language) => language == Language.First ? "" : $"-{language}";

    /// <param name="toPeople">Whether it is for people of the award, of whom other placeholders tell than of a case.</param>
    public static Result<Circular> Read(IFormCollection typed, string id, bool toPeople)
    {
        var allowed = toPeople ? Circular.PeoplePlaceholders : Circular.Placeholders;
        var read = SpokenLanguages.All.Where(language => language == Language.First || Has(typed, language)).ToDictionary(
            language => language.Code,
            language => MailWords.Read(
                Notice.Circular, Part(typed, "perihal", language), Part(typed, "isi", language), Part(typed, "tombol", language),
                allowed, After(language)));
        return read.Values.SelectMany(words => words.Problems).ToList() is { Count: > 0 } problems
            ? Result<Circular>.Refused(problems)
            : new Circular(id, read.ToDictionary(words => words.Key, words => words.Value.Value));
    }

    private static bool Has(IFormCollection typed, Language language) =>
        Part(typed, "perihal", language).Length + Part(typed, "isi", language).Length > 0;

    private static string Part(IFormCollection typed, string part, Language language) =>
        typed[$"{part}{After(language)}"].ToString().Trim();
}
