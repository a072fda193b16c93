using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Rounds;
using Ovop.Core.Start;

namespace Ovop.Functions.Start;

/// <summary>
/// Remembers in a cookie, for a day, that no answer stood in the way: long enough to sign in by mail and open a draft. Of the answers it
/// holds the commodity alone, which the draft asks for too.
/// </summary>
internal sealed class PassedEligibility(IDataProtectionProvider protection)
{
    private const string Cookie = "layak";
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("eligibility", "v1").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, Commodity ware) => http.Response.Cookies.Append(
        Cookie, _protector.Protect($"{ware}", Lives),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Lives });

    public bool IsKept(HttpContext http) => Kept(http) is not null;

    /// <summary>The commodity that was answered; null where nothing is kept.</summary>
    public Commodity? WareOf(HttpContext http) => Eligibility.WareOf(Kept(http));

    private string? Kept(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } kept ? _protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
