using System.Buffers.Binary;
using System.Text;
using Ovop.Core;
using Ovop.Core.Documents.Content;

namespace Ovop.Functions.Documents.Content;

/// <summary>The marks by which formats are known, and by which a second format in the same file gives itself away.</summary>
internal static class Signatures
{
    /// <summary>
    /// So many bytes from the start tell the format: readers accept a PDF header anywhere in them (ISO 32000-1, annex H.3.4.1), the
    /// door only behind a byte order mark and white space.
    /// </summary>
    public const int Length = 1024;

    /// <summary>Where the brand of a picture in an ISO base media file ends.</summary>
    private const int BrandEnds = 12;

    /// <summary>A zip's end record: 22 bytes and a comment of up to 65,535.</summary>
    private const int ZipEnd = 22;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF], Blank = [0, 9, 10, 12, 13, 32];

    private static readonly byte[][] Foreign =
        [.. new[] { "%pdf-", "<html", "<script", "<!doctype", "<?php", "<svg" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>The major brands of ISO/IEC 23008-12 (HEIF) and of AVIF, as telephones write them.</summary>
    private static readonly string[] Heif = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "avif", "avis"];

    public static ContentKind? KindOf(Stream content) => KindOf(Slice(content, 0, Length));

    public static ContentKind? KindOf(ReadOnlySpan<byte> start) => start[BlankBefore(start)..] switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ContentKind.Pdf,
        _ when BlankBefore(start) > 0 => null,
        [0xFF, 0xD8, 0xFF, ..] => ContentKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ContentKind.Png,
        _ => null,
    };

    /// <summary>Whether a picture is a WebP (RFC 9649), which is turned into a JPEG.</summary>
    public static bool IsWebp(ReadOnlySpan<byte> start) =>
        start.Length >= BrandEnds && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8);

    /// <summary>Whether a picture is a HEIC or AVIF, which is turned into a JPEG.</summary>
    public static bool IsHeif(ReadOnlySpan<byte> start) =>
        start.Length >= BrandEnds && start[4..].StartsWith("ftyp"u8) && Heif.Contains(Encoding.ASCII.GetString(start[8..BrandEnds]));

    /// <summary>What to say of a start that is of no kind.</summary>
    public static Problem UnknownKind(ReadOnlySpan<byte> start) => IsHeif(start) ? ContentProblems.Heic : ContentProblems.Kind;

    public static bool HasLatePdfHeader(Stream content) =>
        Slice(content, 0, Length) is var start && start.AsSpan().IndexOf("%PDF-"u8) > BlankBefore(start);

    /// <summary>How long the byte order mark and the white space (ISO 32000-1, 7.2.2) at the start are.</summary>
    private static int BlankBefore(ReadOnlySpan<byte> start)
    {
        var mark = start.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        return start[mark..].IndexOfAnyExcept(Blank) is >= 0 and var blank ? mark + blank : start.Length;
    }

    /// <summary>Whether a zip reader, which starts at the end, would open the file.</summary>
    public static bool EndsAsZip(Stream content)
    {
        var tail = Slice(content, Math.Max(0, content.Length - ZipEnd - ushort.MaxValue), ZipEnd + ushort.MaxValue).AsSpan();
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
            if (at + ZipEnd <= tail.Length && at + ZipEnd + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
                return true;
        return false;
    }

    /// <summary>Whether what stands from here to the end holds another format, in any case of letters.</summary>
    public static bool HasForeign(Stream content, long from)
    {
        const int overlap = 16;
        for (var at = from; at < content.Length; at += 64 * 1024 - overlap)
        {
            var part = Slice(content, at, 64 * 1024);
            if (part.AsSpan().StartsWith("PK\x03\x04"u8))
                return true;
            for (var index = 0; index < part.Length; index++)
                if (part[index] is >= (byte)'A' and <= (byte)'Z')
                    part[index] |= 0x20;
            if (Foreign.Any(mark => part.AsSpan().IndexOf(mark) >= 0))
                return true;
        }
        return false;
    }

    /// <summary>Up to so many bytes from a place on.</summary>
    public static byte[] Slice(Stream content, long from, int length)
    {
        content.Position = from;
        var bytes = new byte[Math.Min(length, content.Length - from)];
        content.ReadExactly(bytes);
        return bytes;
    }
}
