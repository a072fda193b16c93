using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Register;

/// <summary>Lets caches keep public answers for a minute and readers ask whether theirs is still good.</summary>
internal static class PublicCache
{
    /// <summary>
    /// Sets the headers of an answer that shows <paramref name="shown"/>; 304 when the reader has it already, else null.
    /// A page for somebody who is signed in shows who that is, so no cache may keep it.
    /// </summary>
    public static IResult? Keep(HttpContext http, object shown, bool isPage)
    {
        if (isPage && Reader.Of(http).Session is not null)
            return null;

        var seen = $"{typeof(PublicCache).Module.ModuleVersionId} {ReaderLanguage.Of(http)} {http.Request.QueryString} {JsonSerializer.Serialize(shown, CaseJson.Options)}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..32]}\"";
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=60";
        headers.ETag = tag;
        if (isPage)
            headers.Vary = "Cookie";

        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }
}
