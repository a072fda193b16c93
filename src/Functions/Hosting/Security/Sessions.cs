using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ovop.Functions.Hosting.Security;

/// <summary>Sessions in a cookie that only this app can make and read; nothing is kept on the server.</summary>
public sealed class Sessions(IDataProtectionProvider protection, IOptions<SessionOptions> options, TimeProvider clock)
{
    internal const string Cookie = "sesi";

    /// <summary>What else proves who somebody is; it ends with the session.</summary>
    internal const string Proof = "bukti";

    private readonly IDataProtector _protector = protection.CreateProtector("session", "v1");

    public void SignIn(HttpContext http, string email, string kind)
    {
        var now = clock.GetUtcNow();
        Write(http, new(email.Trim().ToLowerInvariant(), kind, now, now + options.Value.Idle));
    }

    public static void SignOut(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, How(http));
        http.Response.Cookies.Delete(Proof, How(http));
    }

    /// <summary>
    /// The session of this request; null when there is none, it ended or it is not ours. Past half of its idle time it is
    /// renewed.
    /// </summary>
    public Session? Read(HttpContext http)
    {
        var now = clock.GetUtcNow();
        if (Open(http.Request.Cookies[Cookie]) is not { } session || session.Until <= now) return null;
        if (session.Until - now > options.Value.Idle / 2 || session.Until >= session.Since + options.Value.Longest) return session;

        var last = session.Since + options.Value.Longest;
        var renewed = session with { Until = now + options.Value.Idle < last ? now + options.Value.Idle : last };
        Write(http, renewed);
        return renewed;
    }

    private Session? Open(string? cookie)
    {
        if (cookie is null) return null;
        try
        {
            return JsonSerializer.Deserialize<Session>(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Write(HttpContext http, Session session)
    {
        if (!http.Response.HasStarted)
            http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(session)), How(http));
    }

    private static CookieOptions How(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true };
}
