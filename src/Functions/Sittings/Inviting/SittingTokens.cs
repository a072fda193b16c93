using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Sittings.Inviting;

/// <summary>Makes the links of the members of a sitting, and opens them again; they open nothing else.</summary>
internal sealed class SittingTokens(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    public const string At = "sidang";

    /// <summary>Nothing that we made, or a sitting that is not there.</summary>
    public static readonly Problem Unknown = new("sitting.unknown", ProblemKind.NotFound);

    private readonly IDataProtector _protector = protection.CreateProtector("sitting", "v1");

    /// <summary>The address that an invitation carries.</summary>
    public Uri AddressOf(Sitting sitting, SittingMember member) =>
        new(site.Value.BaseAddress, $"{At}?{MailedSecret.Parameter}={Write(sitting, member)}");

    /// <summary>Lets this browser act for a member, and says where.</summary>
    public string Hand(HttpContext http, Sitting sitting, SittingMember member) => Keep(http, Write(sitting, member));

    /// <summary>Lets this browser open the page of a token.</summary>
    public static string Keep(HttpContext http, string token)
    {
        var address = PageOf(MailedSecret.KeyOf(token));
        MailedSecret.Keep(http, address, token);
        return address;
    }

    public static string PageOf(string key) => $"/{At}/{key}";

    /// <summary>
    /// Which sitting, which of its members, and the address that it was made for, null from before it was named; or
    /// <see cref="Unknown"/>.
    /// </summary>
    public Result<(string Sitting, string Member, string? Email)> Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|', 3);
            return (parts[0], parts[1], parts.ElementAtOrDefault(2));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return Unknown;
        }
    }

    private string Write(Sitting sitting, SittingMember member) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes($"{sitting.Id}|{member.Id}|{member.Email}")));
}
