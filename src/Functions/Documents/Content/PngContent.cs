using System.Buffers.Binary;
using Ovop.Core;
using Ovop.Core.Documents.Content;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Walks the chunks of a PNG (ISO/IEC 15948) with their checksums. Tools append notes and thumbnails behind the last one, so bytes
/// there are allowed unless they hold a page, a script, an archive or a PDF.
/// </summary>
internal static class PngContent
{
    public const int Signature = 8;
    private const int HeaderLength = 13;

    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(value => CrcOf((uint)value))];

    public static Result<int> Inspect(Stream content, DocumentLimits limits)
    {
        var (data, first) = (false, true);
        Span<byte> head = stackalloc byte[8];
        for (content.Position = Signature; ; first = false)
        {
            content.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head[4..];
            if (length > content.Length - content.Position - 4 || first != type.SequenceEqual("IHDR"u8))
                return ContentProblems.Damaged;
            if (first && (length != HeaderLength ? ContentProblems.Damaged : SizeMustFit(content, limits)) is { } unfit)
                return unfit;
            if (!ChecksumMatches(content, type, length))
                return ContentProblems.Damaged;

            data |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("IEND"u8))
                return !data ? ContentProblems.Damaged : Signatures.HasForeign(content, content.Position) ? ContentProblems.Polyglot : 1;
        }
    }

    private static Problem? SizeMustFit(Stream content, DocumentLimits limits)
    {
        Span<byte> size = stackalloc byte[8];
        content.ReadExactly(size);
        content.Position -= size.Length;
        long width = BinaryPrimitives.ReadUInt32BigEndian(size), height = BinaryPrimitives.ReadUInt32BigEndian(size[4..]);
        return ContentProblems.ImageSize(width, height, limits);
    }

    private static bool ChecksumMatches(Stream content, ReadOnlySpan<byte> type, uint length)
    {
        var crc = Add(uint.MaxValue, type);
        Span<byte> part = stackalloc byte[4096];
        for (var left = length; left > 0;)
        {
            var read = part[..(int)Math.Min((uint)part.Length, left)];
            content.ReadExactly(read);
            crc = Add(crc, read);
            left -= (uint)read.Length;
        }
        content.ReadExactly(part[..4]);
        return ~crc == BinaryPrimitives.ReadUInt32BigEndian(part);
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            crc = Crc[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
