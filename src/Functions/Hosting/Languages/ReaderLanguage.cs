using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Languages;

/// <summary>
/// Which language a reader gets: the one chosen on the page and kept in a cookie, else Indonesian.
/// Accept-Language is ignored: many Indonesian readers have devices set to English.
/// </summary>
public static class ReaderLanguage
{
    internal const string Cookie = "bahasa";

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Language Of(HttpContext http) =>
        Parse(http.Request.Cookies[Cookie]) ?? Language.Indonesian;

    /// <summary>"id" or "en"; null for anything else.</summary>
    public static Language? Parse(string? code) => code switch
    {
        "id" => Language.Indonesian,
        "en" => Language.English,
        _ => null,
    };

    public static string Code(this Language language) => language == Language.English ? "en" : "id";

    /// <summary>How numbers and dates are written.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.English ? English : Indonesian;
}
