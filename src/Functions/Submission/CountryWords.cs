using System.Globalization;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Submission;

/// <summary>The countries to choose from, by their names in the reader's language (Unicode CLDR).</summary>
internal static class CountryWords
{
    private static readonly Dictionary<Language, IReadOnlyList<Option>> Named = Enum.GetValues<Language>().ToDictionary(language => language, Read);

    public static IReadOnlyList<Option> Options(Language language) => Named[language];

    private static IReadOnlyList<Option> Read(Language language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture();
        try
        {
            return [.. Countries.All.Select(code => new Option(code, new RegionInfo(code).DisplayName)).OrderBy(option => option.Label, StringComparer.Create(language.Culture(), ignoreCase: true))];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
