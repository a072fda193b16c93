using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Security;

/// <summary>What pages may do: their content security policy and their permissions.</summary>
public static class ContentPolicy
{
    /// <summary>Lets the scripts of this one page talk to another origin as well, such as the storage that uploads go to.</summary>
    public static void AllowConnecting(HttpContext http, Uri origin) =>
        http.Response.Headers.ContentSecurityPolicy = ConnectingTo($"'self' {origin.GetLeftPart(UriPartial.Authority)}");

    /// <summary>Lets this one page ask the reader's device where it is.</summary>
    public static void AllowPosition(HttpContext http) => http.Response.Headers["Permissions-Policy"] = Permissions("(self)");

    /// <summary>Lets this one page show files of ours in a frame.</summary>
    public static void AllowFrames(HttpContext http) =>
        http.Response.Headers.ContentSecurityPolicy = $"{ConnectingTo("'self'")}; frame-src 'self'";

    /// <summary>Lets this one page run a program of ours that was compiled for browsers.</summary>
    public static void AllowPrograms(HttpContext http) => http.Response.Headers.ContentSecurityPolicy =
        ConnectingTo("'self'").Replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", StringComparison.Ordinal);

    internal static string Permissions(string position) => $"camera=(), geolocation={position}, microphone=(), payment=(), usb=()";

    internal static string ConnectingTo(string sources) =>
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
        + $"connect-src {sources}; frame-ancestors 'none'; base-uri 'none'";
}
