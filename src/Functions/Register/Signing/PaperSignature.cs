using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Ovop.Functions.Register.Signing;

/// <summary>What the electronic signature of a paper says, read from the paper alone.</summary>
/// <param name="Signer">The name in the signer's certificate.</param>
/// <param name="IsWhole">Whether it covers the whole paper, and nothing was changed since.</param>
/// <param name="IsTest">Whether the signer vouches for itself, as the test certificate does: it binds nobody.</param>
public sealed partial record PaperSignature(string Signer, bool IsWhole, bool IsTest)
{
    /// <summary>The signature of this paper; null for one without.</summary>
    public static PaperSignature? Of(byte[] paper)
    {
        var text = Encoding.Latin1.GetString(paper);
        if (Range().Matches(text).LastOrDefault() is not { } range)
            return null;

        int[] at = [.. Enumerable.Range(1, 4).Select(part => int.Parse(range.Groups[part].ValueSpan, CultureInfo.InvariantCulture))];
        try
        {
            var sealedPart = Convert.FromHexString(text[(at[1] + 1)..(at[2] - 1)]);
            AsnDecoder.ReadEncodedValue(sealedPart, AsnEncodingRules.BER, out _, out _, out var length);
            var cms = new SignedCms(new ContentInfo([.. paper[..at[1]], .. paper[at[2]..]]), detached: true);
            cms.Decode(sealedPart[..length]);
            if (cms.SignerInfos is not [{ Certificate: { } certificate }])
                return Broken;
            return new(
                certificate.GetNameInfo(X509NameType.SimpleName, false), at[0] == 0 && at[2] + at[3] == paper.Length && Holds(cms),
                certificate.Subject == certificate.Issuer);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or AsnContentException
            or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return Broken;
        }
    }

    private static PaperSignature Broken { get; } = new("", false, false);

    private static bool Holds(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,9}|0\d{9})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")]
    private static partial Regex Range();
}
