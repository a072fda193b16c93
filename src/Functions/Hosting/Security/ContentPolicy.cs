using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Security;

/// <summary>The content security policy of pages.</summary>
public static class ContentPolicy
{
    /// <summary>Lets the scripts of this one page talk to another origin as well, such as the storage that uploads go to.</summary>
    public static void AllowConnecting(HttpContext http, Uri origin) =>
        http.Response.Headers.ContentSecurityPolicy = ConnectingTo($"'self' {origin.GetLeftPart(UriPartial.Authority)}");

    internal static string ConnectingTo(string sources) =>
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
        + $"connect-src {sources}; frame-ancestors 'none'; base-uri 'none'";
}
