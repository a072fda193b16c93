using System.Collections.Frozen;
using System.Globalization;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// The languages that the product speaks: the first, whose words stand in files like Texts.resx, and each for which the app brings
/// words of its own (Texts.xx.resx), in the order of their codes. What a language is called, and how it writes numbers and dates,
/// stands among its words in this folder; so a further language is files alone.
/// </summary>
public static class SpokenLanguages
{
    private static readonly FrozenDictionary<Language, (string Name, CultureInfo Culture)> Known;

    static SpokenLanguages()
    {
        var app = typeof(SpokenLanguages).Assembly;
        var folder = Path.GetDirectoryName(app.Location)!;
        All =
        [
            Language.First,
            .. Directory.EnumerateFiles(folder, $"{app.GetName().Name}.resources.dll", Beside)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!).ToLowerInvariant()).Where(Language.IsCode)
                .Order(StringComparer.Ordinal).Select(Language.Of),
        ];
        Known = All.ToFrozenDictionary(language => language, language =>
        {
            var words = Texts.Of(typeof(SpokenLanguages), language);
            return (words["name"], CultureInfo.GetCultureInfo(words["culture"]));
        });
    }

    public static IReadOnlyList<Language> All { get; }

    /// <summary>Null for a code of none.</summary>
    public static Language? Find(string? code) => All.Cast<Language?>().FirstOrDefault(language => language!.Value.Code == code);

    /// <summary>As its speakers call it.</summary>
    public static string Name(this Language language) => Of(language).Name;

    /// <summary>How numbers, dates and hours are written.</summary>
    public static CultureInfo Culture(this Language language) => Of(language).Culture;

    private static (string Name, CultureInfo Culture) Of(Language language) =>
        Known.TryGetValue(language, out var known) ? known : Known[Language.First];

    private static EnumerationOptions Beside => new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
}
