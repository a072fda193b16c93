using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// Which language a reader gets: the one chosen on the page and kept in a cookie, else of those that the browser asks for
/// (Accept-Language) the best that is spoken here. Who asks for others alone comes from abroad and gets English, unless they are of
/// Indonesia or near to it; who asks for none gets the first, Indonesian.
/// </summary>
public static class ReaderLanguage
{
    internal const string Cookie = "bahasa";

    /// <summary>What Indonesian was called before 1989, as old Android and Java still do.</summary>
    private const string FormerIndonesian = "in";

    /// <summary>Malay, and the languages of regions of Indonesia that browsers know (ISO 639; jw is what jv was called before).</summary>
    private static readonly string[] Near = ["ms", "jv", "jw", "su", "mad", "min", "ban", "bug", "bjn", "ace", "bew", "sas"];

    public static Language Of(HttpContext http) =>
        SpokenLanguages.Find(http.Request.Cookies[Cookie]) ?? Asked(http.Request.GetTypedHeaders().AcceptLanguage) ?? Language.First;

    /// <summary>"en-GB" asks for English; of equal wishes the first counts.</summary>
    private static Language? Asked(IList<StringWithQualityHeaderValue> wishes)
    {
        var asked = wishes.Where(wish => wish.Quality is not 0 && wish.Value != "*").OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
            .Select(code => code == FormerIndonesian ? Language.Indonesian.Code : code).ToList();
        return asked.Select(SpokenLanguages.Find).FirstOrDefault(language => language is not null)
            ?? (asked.Count > 0 && !asked.Exists(Near.Contains) && wishes.All(wish => wish.Quality is not 0)
                ? SpokenLanguages.Find(Language.English.Code)
                : null);
    }
}
