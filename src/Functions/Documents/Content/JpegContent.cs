using System.Buffers.Binary;
using Ovop.Core;
using Ovop.Core.Documents.Content;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Walks the markers of a JPEG (ITU-T T.81, annex B). Cameras append previews and clips behind the picture, so bytes
/// there are allowed unless they hold a page, a script, an archive or a PDF.
/// </summary>
internal static class JpegContent
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;

    public static Result<int> Inspect(Stream content, DocumentLimits limits)
    {
        var bytes = new BufferedStream(content, 64 * 1024) { Position = 2 };
        for (var (framed, scanned) = (false, false); ;)
        {
            var marker = NextMarker(bytes);
            if (marker is null)
                return ContentProblems.Damaged;
            if (marker == EndOfImage)
                return !scanned ? ContentProblems.Damaged : Signatures.HasForeign(content, bytes.Position) ? ContentProblems.Polyglot : 1;
            if (StandsAlone(marker.Value))
                continue;

            var end = bytes.Position;
            end += ReadUInt16(bytes);
            if (end < bytes.Position || end > bytes.Length)
                return ContentProblems.Damaged;
            if (IsFrame(marker.Value))
            {
                if (SizeMustFit(bytes, limits) is { } unfit)
                    return unfit;
                framed = true;
            }
            bytes.Position = end;
            if (marker != StartOfScan)
                continue;
            if (!framed)
                return ContentProblems.Damaged;
            SkipScan(bytes);
            scanned = true;
        }
    }

    /// <summary>The marker that must stand here; null when something else does.</summary>
    private static int? NextMarker(Stream bytes)
    {
        if (ReadByte(bytes) != 0xFF)
            return null;
        int code;
        do
            code = ReadByte(bytes);
        while (code == 0xFF);
        return code == 0 ? null : code;
    }

    private static Problem? SizeMustFit(Stream bytes, DocumentLimits limits)
    {
        ReadByte(bytes);
        long height = ReadUInt16(bytes), width = ReadUInt16(bytes);
        return ContentProblems.ImageSize(width, height, limits);
    }

    /// <summary>Passes the compressed data: up to a marker that is neither a stuffed zero nor a restart.</summary>
    private static void SkipScan(Stream bytes)
    {
        while (true)
        {
            if (ReadByte(bytes) != 0xFF)
                continue;
            var code = ReadByte(bytes);
            if (code is 0 or (>= 0xD0 and <= 0xD7))
                continue;
            bytes.Position -= code == 0xFF ? 1 : 2;
            if (code != 0xFF)
                return;
        }
    }

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool StandsAlone(int marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    private static int ReadByte(Stream bytes) => bytes.ReadByte() is >= 0 and var value ? value : throw new EndOfStreamException();

    private static int ReadUInt16(Stream bytes)
    {
        Span<byte> two = stackalloc byte[2];
        bytes.ReadExactly(two);
        return BinaryPrimitives.ReadUInt16BigEndian(two);
    }
}
