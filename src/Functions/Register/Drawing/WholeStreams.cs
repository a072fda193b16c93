using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Ovop.Functions.Register.Drawing;

/// <summary>
/// PDFsharp 6.2.4 ends its Flate streams without the checksum that zlib asks for (RFC 1950, 2.2), so that strict readers refuse
/// them. Here each is packed again, whole, and the table of offsets told.
/// </summary>
internal static partial class WholeStreams
{
    /// <summary>Before the compressed data.</summary>
    private const int ZlibHeader = 2;

    /// <param name="pdf">As PDFsharp saves it: one table of offsets, at its end.</param>
    public static byte[] Of(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var (whole, copied, moved) = (new StringBuilder(), 0, new List<(int From, int By)>());
        for (var stream = Flate().Match(text); stream.Success; stream = Flate().Match(text, copied))
        {
            var (length, start) = (stream.Groups["length"], stream.Index + stream.Length);
            var end = start + int.Parse(length.ValueSpan, CultureInfo.InvariantCulture);
            var packed = Encoding.Latin1.GetString(PackedAgain(pdf.AsSpan(start..end)));

            whole.Append(text, copied, length.Index - copied).Append(CultureInfo.InvariantCulture, $"{packed.Length}")
                .Append(text, length.Index + length.Length, start - length.Index - length.Length).Append(packed);
            copied = end;
            moved.Add((end, whole.Length - end));
        }
        whole.Append(text, copied, text.Length - copied);

        int Moved(string at)
        {
            var old = int.Parse(at, CultureInfo.InvariantCulture);
            return old + moved.FindLast(one => one.From <= old).By;
        }

        var table = Moved(StartOfTable().Match(text).Groups["at"].Value);
        var told = Offset().Replace(whole.ToString(table, whole.Length - table), offset => $"{Moved(offset.Value):D10}");
        told = StartOfTable().Replace(told, $"startxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(whole.Remove(table, whole.Length - table).Append(told).ToString());
    }

    private static byte[] PackedAgain(ReadOnlySpan<byte> stream)
    {
        using var packed = new MemoryStream();
        using (var content = new DeflateStream(new MemoryStream(stream[ZlibHeader..].ToArray()), CompressionMode.Decompress))
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            content.CopyTo(zlib);
        return packed.ToArray();
    }

    [GeneratedRegex(@"<<(?=[^<>]*/Filter ?/FlateDecode\b)[^<>]*/Length (?<length>\d+)[^<>]*>>\r?\nstream\r?\n")]
    private static partial Regex Flate();

    [GeneratedRegex(@"^\d{10}(?= \d{5} n)", RegexOptions.Multiline)]
    private static partial Regex Offset();

    [GeneratedRegex(@"startxref\r?\n(?<at>\d+)\r?\n%%EOF")]
    private static partial Regex StartOfTable();
}
