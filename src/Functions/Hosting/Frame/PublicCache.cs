using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Ovop.Functions.Design;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>
/// Lets caches keep public answers, but ask before each use whether theirs is still good: a revocation shows at once, and
/// what has not changed costs one question without a body.
/// </summary>
internal static class PublicCache
{
    /// <summary>
    /// Sets the headers of a page that follows from this address, <paramref name="version"/> and the frame of every page; 304 when the
    /// reader has it already, the page where this instance has written it (<see cref="WrittenPages"/>), else null. A page for somebody
    /// who is signed in shows who that is, so no cache may keep it.
    /// </summary>
    public static async Task<IResult?> KeepPage(HttpContext http, string version)
    {
        if (Reader.Of(http).Session is not null)
            return null;

        http.Response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.Cookie}, {HeaderNames.AcceptLanguage}");
        var foot = await http.RequestServices.GetRequiredService<ISecretariat>().Present();
        return Keep(http, $"{version} {ReaderLanguage.Of(http)} {JsonSerializer.Serialize(foot)}")
            ?? http.RequestServices.GetRequiredService<WrittenPages>().Find(http, http.Response.Headers.ETag.ToString());
    }

    /// <summary>The same for a file that follows from this address and <paramref name="version"/> alone.</summary>
    public static IResult? Keep(HttpContext http, string version)
    {
        var (app, request) = (typeof(PublicCache).Module.ModuleVersionId, http.Request);
        var seen = $"{app} {request.Path}{request.QueryString} {version}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..32]}\"";
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.ETag = $"W/{tag}"; // the same for every encoding of it

        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }
}
