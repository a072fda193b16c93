using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Calibration;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Calibration;

/// <summary>Makes the links by which assessors score samples, and opens them again; they open nothing else.</summary>
internal sealed class CalibrationTokens(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    public const string At = "kalibrasi";

    private readonly IDataProtector _protector = protection.CreateProtector("calibration", "v1");

    /// <summary>The address that a mail carries.</summary>
    public Uri AddressOf(CalibrationRun run, string assessor) => new(
        site.Value.BaseAddress, $"{At}?{MailedSecret.Parameter}={Write($"{run.Round}|{run.Id}|{assessor}")}");

    /// <summary>Lets this browser open the page of a token.</summary>
    public static string Keep(HttpContext http, string token)
    {
        var address = PageOf(MailedSecret.KeyOf(token));
        MailedSecret.Keep(http, address, token);
        return address;
    }

    public static string PageOf(string key) => $"/{At}/{key}";

    /// <summary>Of which round, which calibration, and whose; or <c>calibration.unknown</c>.</summary>
    public Result<(string Round, string Run, string Assessor)> Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|');
            return (parts[0], parts[1], parts[2]);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return CalibrationRuns.Unknown;
        }
    }

    private string Write(string target) => WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(target)));
}
