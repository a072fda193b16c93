using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Links;

/// <summary>Which link of which case a token stands for.</summary>
public sealed record LinkToken(ApplicationNumber Number, LinkPurpose Purpose, string Person, int Serial);

/// <summary>Makes the tokens of personal links and opens them again; each purpose has a key of its own.</summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    /// <summary>The first part of the address of each kind of page.</summary>
    public static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Endorsement => "usulan",
        LinkPurpose.Review => "penilaian",
        LinkPurpose.Visit => "kunjungan",
        LinkPurpose.Ratification => "penetapan",
        LinkPurpose.Confirmation => "konfirmasi",
        LinkPurpose.ProducerConfirmation => "persetujuan",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    public Uri AddressOf(ApplicationNumber number, LinkTarget target) =>
        new(site.Value.BaseAddress, $"{PathOf(target.Purpose)}/{Write(number, target)}");

    public string Write(ApplicationNumber number, LinkTarget target) =>
        WebEncoders.Base64UrlEncode(Protector(target.Purpose).Protect(System.Text.Encoding.UTF8.GetBytes($"{number}|{target.Person}|{target.Serial}")));

    /// <summary>What the token stands for, or <c>link.unknown</c> for anything that we did not make for this purpose.</summary>
    public Result<LinkToken> Read(LinkPurpose purpose, string token)
    {
        try
        {
            var parts = System.Text.Encoding.UTF8.GetString(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|');
            return new LinkToken(ApplicationNumber.Parse(parts[0]), purpose, parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return new Problem("link.unknown", ProblemKind.NotFound);
        }
    }

    private IDataProtector Protector(LinkPurpose purpose) => protection.CreateProtector("link", purpose.ToString());
}
