using System.Buffers.Binary;
using SkiaSharp;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// How the camera was held, as a PNG says in its eXIf chunk (PNG third edition, 11.3.4.5): Skia 4.155 asks only a JPEG.
/// </summary>
internal static class PngOrigin
{
    private const ushort Orientation = 0x0112;
    private const int Entry = 12;

    /// <summary>Null for what is no PNG, says nothing of it or cannot be read.</summary>
    public static SKEncodedOrigin? Of(ReadOnlySpan<byte> file)
    {
        if (Signatures.KindOf(file) != Core.Documents.Content.ContentKind.Png)
            return null;

        for (var rest = file[PngContent.Signature..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
                return null;
            if (rest[4..].StartsWith("eXIf"u8))
                return OfExif(rest.Slice(8, (int)length));
            rest = rest[((int)length + 12)..];
        }
        return null;
    }

    /// <summary>The tag of the first directory (EXIF 2.32, 4.6.2).</summary>
    private static SKEncodedOrigin? OfExif(ReadOnlySpan<byte> exif)
    {
        var little = exif.StartsWith("II*\0"u8);
        if (exif.Length < 10 || (!little && !exif.StartsWith("MM\0*"u8)))
            return null;

        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (directory > exif.Length - 2)
            return null;

        var entries = exif[(int)directory..];
        for (var left = Short(entries, little); left > 0 && entries.Length >= 2 + Entry; left--, entries = entries[Entry..])
            if (Short(entries[2..], little) == Orientation)
                return (SKEncodedOrigin)Short(entries[10..], little) is var origin && Enum.IsDefined(origin) ? origin : null;
        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
