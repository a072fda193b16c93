using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Start;

/// <summary>
/// Remembers in a cookie, for a day, that no answer stood in the way: long enough to sign in by mail and open a draft. It
/// holds none of the answers.
/// </summary>
internal sealed class PassedEligibility(IDataProtectionProvider protection)
{
    private const string Cookie = "layak";
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("eligibility", "v1").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http) => http.Response.Cookies.Append(
        Cookie, _protector.Protect("ya", Lives),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Lives });

    public bool IsKept(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } kept && _protector.Unprotect(kept) == "ya";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
