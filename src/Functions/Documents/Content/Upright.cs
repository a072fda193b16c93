using SkiaSharp;

namespace Ovop.Functions.Documents.Content;

/// <summary>A picture drawn anew: upright, in the colours of sRGB on white, without anything that its file said beside it.</summary>
internal static class Upright
{
    /// <param name="picture">As it was opened.</param>
    /// <param name="longest">Of its longer side, in pixels; a smaller picture is not made larger.</param>
    /// <param name="format">What it is written as.</param>
    /// <param name="quality">From 0 to 100.</param>
    public static byte[] Drawn(Picture picture, int longest, SKEncodedImageFormat format, int quality)
    {
        var (pixels, origin) = picture;
        var turned = origin is >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        var scale = Math.Min(1f, longest / (float)Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo(
            Scaled(width, scale), Scaled(height, scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Turn(origin, pixels.Width, pixels.Height));
        surface.Canvas.DrawImage(pixels, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

        using var print = surface.Snapshot();
        using var written = print.Encode(format, quality);
        return written.ToArray();
    }

    private static int Scaled(int length, float scale) => Math.Max(1, (int)MathF.Round(length * scale));

    /// <summary>What turns the stored pixels as the camera was held (EXIF 2.32, tag Orientation).</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
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
