using System.Globalization;
using System.Resources;
using Ovop.Core;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>
/// A problem in the reader's words. They stand under the problem's code in a Problems.resx (Indonesian) and
/// Problems.xx.resx (the language xx) of any folder of this project; arguments fill {0}, {1} ….
/// </summary>
public static class ProblemWords
{
    private const string Suffix = ".Problems.resources";

    private static readonly ResourceManager[] Books =
    [
        .. from name in typeof(ProblemWords).Assembly.GetManifestResourceNames()
           where name.EndsWith(Suffix, StringComparison.Ordinal)
           select new ResourceManager(name[..^".resources".Length], typeof(ProblemWords).Assembly),
    ];

    /// <exception cref="MissingManifestResourceException">No book has the code, and this is not production.</exception>
    public static string Of(Problem problem, Language language)
    {
        var words = Find(problem.Code, language)
            ?? (Texts.Lenient ? problem.Code : throw new MissingManifestResourceException($"No Problems.resx has \"{problem.Code}\"."));
        return string.Format(language.Culture(), words, [.. problem.Args]);
    }

    /// <summary>The words of a code with their places left open; null when no book has it.</summary>
    public static string? Find(string code, Language language) =>
        Books.Select(book => book.GetString(code, CultureInfo.GetCultureInfo(language.Code))).FirstOrDefault(words => words is not null);
}
