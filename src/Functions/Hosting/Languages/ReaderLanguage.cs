using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// Which language a reader gets: the one chosen on the page and kept in a cookie, else of those that the browser asks for
/// (Accept-Language) the best that is spoken here, else the first, Indonesian.
/// </summary>
public static class ReaderLanguage
{
    internal const string Cookie = "bahasa";

    public static Language Of(HttpContext http) =>
        SpokenLanguages.Find(http.Request.Cookies[Cookie]) ?? Asked(http.Request.GetTypedHeaders().AcceptLanguage) ?? Language.First;

    /// <summary>"en-GB" asks for English; of equal wishes the first counts.</summary>
    private static Language? Asked(IList<StringWithQualityHeaderValue> wishes) => wishes
        .Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => SpokenLanguages.Find(wish.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(language => language is not null);
}
