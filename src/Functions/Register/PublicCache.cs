using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Register;

/// <summary>
/// Lets caches keep public answers, but ask before each use whether theirs is still good: a revocation shows at once, and
/// what has not changed costs one question without a body.
/// </summary>
internal static class PublicCache
{
    /// <summary>Sets the headers of an answer that shows the register; 304 when the reader has it already, else null.</summary>
    public static IResult? Keep(HttpContext http, RegisterSnapshot register, bool isPage) =>
        Keep(http, $"{register.Version} {register.Day:O}", isPage);

    /// <summary>
    /// The same for an answer that follows from this address and <paramref name="version"/> alone. A page for somebody who is
    /// signed in shows who that is, so no cache may keep it.
    /// </summary>
    public static IResult? Keep(HttpContext http, string version, bool isPage)
    {
        if (isPage && Reader.Of(http).Session is not null)
            return null;

        var seen =
            $"{typeof(PublicCache).Module.ModuleVersionId} {ReaderLanguage.Of(http)} {http.Request.Path}{http.Request.QueryString} {version}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..32]}\"";
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.ETag = tag;
        if (isPage)
            headers.Vary = "Cookie";

        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }
}
