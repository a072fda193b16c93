using Ovop.Functions.Documents.Content;
using SkiaSharp;

namespace Ovop.Functions.Register.Photos;

/// <summary>
/// Makes the public copy of an uploaded photo: upright, in the colours of sRGB, no wider or higher than asked, without place,
/// time, camera or anything else that the file said beside the picture.
/// </summary>
internal static class PhotoPrint
{
    /// <summary>Of the longer side, in pixels: for a phone's list, and for a look from near.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [320, 1200];

    private const int Quality = 65;

    /// <summary>A WebP of each size; none when the picture cannot be opened (see <see cref="Picture"/>).</summary>
    public static IReadOnlyList<byte[]> Of(byte[] original)
    {
        using var picture = Picture.Open(original, Sizes[^1]);
        return picture is null ? [] : [.. Sizes.Select(longest => Printed(picture.Pixels, picture.Origin, longest))];
    }

    private static byte[] Printed(SKImage picture, SKEncodedOrigin origin, int size)
    {
        var turned = origin is >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var scale = Math.Min(1f, size / (float)Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo(
            Scaled(width, scale), Scaled(height, scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Upright(origin, picture.Width, picture.Height));
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

        using var print = surface.Snapshot();
        using var webp = print.Encode(SKEncodedImageFormat.Webp, Quality);
        return webp.ToArray();
    }

    private static int Scaled(int length, float scale) => Math.Max(1, (int)MathF.Round(length * scale));

    /// <summary>What turns the stored pixels as the camera was held (EXIF 2.32, tag Orientation).</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.TopLeft => SKMatrix.Identity,
        _ => SKMatrix.Identity, // whatever else a file says is printed as it is stored
    };
}
