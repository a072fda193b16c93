using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ovop.Functions.Notices;

/// <summary>The six digits of one-time codes, sealed with the app's own keys: they stand readable in the mail alone.</summary>
internal sealed class SealedDigits(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("digits");

    /// <summary>Fresh digits, sealed.</summary>
    public string Draw() => _protector.Protect(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>The digits; null for what these keys did not seal.</summary>
    public string? Open(string sealedDigits)
    {
        try
        {
            return _protector.Unprotect(sealedDigits);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
