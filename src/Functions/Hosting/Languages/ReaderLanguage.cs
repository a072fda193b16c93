using Microsoft.AspNetCore.Http;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// Which language a reader gets: the one chosen on the page and kept in a cookie, else the first, Indonesian.
/// Accept-Language is ignored: many Indonesian readers have devices set to English.
/// </summary>
public static class ReaderLanguage
{
    internal const string Cookie = "bahasa";

    public static Language Of(HttpContext http) => SpokenLanguages.Find(http.Request.Cookies[Cookie]) ?? Language.First;
}
