using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Security;

/// <summary>
/// The secret of a mailed link, kept by the browser that opened it in a cookie of one path. Hosts write the path of each request to
/// logs and spans that an app cannot filter, so a secret arrives once, in the query, and no later address shows it.
/// </summary>
internal static class MailedSecret
{
    /// <summary>The query parameter by which it arrives.</summary>
    public const string Parameter = "kunci";

    private const string Cookie = "tautan";

    /// <summary>How long the browser keeps it without a request: a working day.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>
    /// Names a secret in the address of its page. It opens nothing, and is made of the secret alone: whoever reads it in a log
    /// cannot try out whose it is, or of which case.
    /// </summary>
    public static string KeyOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..16];

    /// <summary>Lets this browser open <paramref name="path"/> and what lies beneath it.</summary>
    public static void Keep(HttpContext http, string path, string secret)
    {
        if (!http.Response.HasStarted)
            http.Response.Cookies.Append(Cookie, secret, new()
            {
                Path = path,
                MaxAge = Kept,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            });
    }

    /// <summary>What this browser keeps for the address asked for; null when it has not opened the link, or not lately.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie];
}
