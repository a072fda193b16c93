using System.Buffers.Binary;
using System.Text;

namespace Ovop.Functions.Tests.Register.Photos;

/// <summary>Colour profiles (ICC.1:2001-04, and para curves of version 4), made here from published figures, and pictures that carry them.</summary>
internal static class IccProfile
{
    /// <summary>The primaries of Display P3, as a telephone's photos have them, adapted to D50; with the curve of sRGB.</summary>
    public static byte[] DisplayP3 => OfPrimaries(
        [0.51512, 0.24120, -0.00105], [0.29198, 0.69225, 0.04189], [0.15710, 0.06657, 0.78407], 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

    /// <summary>Those of Adobe RGB (1998), annex A; with its exponent.</summary>
    public static byte[] AdobeRgb => OfPrimaries(
        [0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457], 563 / 256.0, 1, 0, 0, 0);

    /// <summary>A press whose magenta is red, L*a*b* 45/62/43 or sRGB (200,40,40): only who asks the profile prints that.</summary>
    public static byte[] RedMagenta
    {
        get
        {
            byte[] paper = [255, 128, 128], red = [115, 190, 171];
            byte[] line = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
            byte[] table =
            [
                .. "mft1\0\0\0\0"u8, 4, 3, 2, 0,
                .. Enumerable.Range(0, 9).SelectMany(place => Fixed(place % 4 == 0 ? 1.0 : 0)),
                .. Enumerable.Repeat(line, 4).SelectMany(inks => inks),
                .. Enumerable.Range(0, 16).SelectMany(node => (node & 4) != 0 ? red : paper),
                .. Enumerable.Repeat(line, 3).SelectMany(axes => axes),
            ];
            return Profile("prtrCMYKLab ", ("A2B0", table));
        }
    }

    /// <summary>The JPEG with a profile in a segment of its own (ICC.1, annex B.4).</summary>
    public static byte[] In(this byte[] profile, byte[] jpeg)
    {
        byte[] segment = [.. "ICC_PROFILE\0"u8, 1, 1, .. profile];
        return [.. jpeg[..2], 0xFF, 0xE2, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2), .. segment, .. jpeg[2..]];
    }

    private static byte[] OfPrimaries(double[] red, double[] green, double[] blue, params double[] curve)
    {
        var shape = (byte)(curve[1] == 1 ? 0 : 3);
        byte[] curves = [.. "para\0\0\0\0"u8, 0, shape, 0, 0, .. curve.Take(shape == 0 ? 1 : 5).SelectMany(Fixed)];
        return Profile("mntrRGB XYZ ",
            ("rXYZ", Xyz(red)), ("gXYZ", Xyz(green)), ("bXYZ", Xyz(blue)), ("rTRC", curves), ("gTRC", curves), ("bTRC", curves));
    }

    private static byte[] Profile(string kind, params (string Name, byte[] Data)[] tags)
    {
        var (list, data) = (new List<byte>(), new List<byte>());
        foreach (var (name, bytes) in tags)
        {
            list.AddRange([.. Ascii(name), .. Whole(132 + (12 * tags.Length) + data.Count), .. Whole(bytes.Length)]);
            data.AddRange([.. bytes, .. new byte[-bytes.Length & 3]]);
        }
        byte[] body = [.. Whole(tags.Length), .. list, .. data];
        return
        [
            .. Whole(128 + body.Length), .. new byte[4], 4, 0, 0, 0, .. Ascii(kind), .. new byte[12], .. "acsp"u8, .. new byte[28],
            .. Fixed(0.9642), .. Fixed(1), .. Fixed(0.8249), .. new byte[48], .. body,
        ];
    }

    private static byte[] Xyz(double[] values) => [.. "XYZ \0\0\0\0"u8, .. values.SelectMany(Fixed)];

    private static byte[] Fixed(double value) => Whole((int)Math.Round(value * 65536));

    private static byte[] Whole(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
