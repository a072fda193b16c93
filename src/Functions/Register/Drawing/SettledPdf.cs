using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ovop.Functions.Register.Drawing;

/// <summary>
/// PDFsharp draws lots for the document's ids, its XMP ids and the tags of subset fonts. Here each is replaced by
/// one that follows from the content, of the same length, so that the offsets in the file stay true. Its streams are made whole.
/// </summary>
internal static partial class SettledPdf
{
    public static byte[] Settle(byte[] pdf)
    {
        var fonts = new List<string>();
        var text = SubsetTag().Replace(
            Encoding.Latin1.GetString(WholeStreams.Of(pdf)), match => "/" + TagOf(match.Groups[1].Value, fonts) + "+");
        text = Trailer().Replace(XmpId().Replace(text, "uuid:" + new string('0', 36)), Blank);

        var id = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(text)).AsSpan(0, 16));
        var uuid = Guid.ParseExact(id, "N").ToString("D", CultureInfo.InvariantCulture);
        text = Trailer().Replace(XmpId().Replace(text, "uuid:" + uuid), match => $"/ID[<{id}><{id}>]".PadRight(match.Length));
        return Encoding.Latin1.GetBytes(text);
    }

    private static string Blank(Match match) => $"/ID[<{new string('0', 32)}><{new string('0', 32)}>]".PadRight(match.Length);

    private static string TagOf(string drawn, List<string> known)
    {
        if (!known.Contains(drawn))
            known.Add(drawn);
        return $"OVOPA{(char)('A' + known.IndexOf(drawn))}";
    }

    [GeneratedRegex(@"/([A-Z]{6})\+(?=Source)")]
    private static partial Regex SubsetTag();

    [GeneratedRegex("uuid:[0-9a-f-]{36}")]
    private static partial Regex XmpId();

    [GeneratedRegex(@"/ID\s*\[\s*<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}>\s*\]")]
    private static partial Regex Trailer();
}
