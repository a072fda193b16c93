using Ovop.Core.Documents.Content;
using SkiaSharp;

namespace Ovop.Functions.Documents.Content;

/// <summary>A photo opened: its pixels as stored, in the colours of sRGB whatever its profile says, and how the camera was held.</summary>
internal sealed record Picture(SKImage Pixels, SKEncodedOrigin Origin) : IDisposable
{
    /// <summary>
    /// A JPEG is opened no larger than it is drawn, in eighths of its size; the nearest one may be half of that too small.
    /// </summary>
    private const float HalfAnEighth = 1 / 16f;

    /// <summary>Of more pixels only one is open at a time: each takes four bytes of memory.</summary>
    private const long Large = 16_000_000;

    private static readonly Lock OneLarge = new();

    /// <summary>
    /// Null when it cannot be opened whole, or is larger than may be uploaded (<see cref="ContentProblems.ImageSize"/>).
    /// </summary>
    /// <param name="photo">A JPEG or PNG.</param>
    /// <param name="longest">What it is opened for: its longer side may come out shorter than it was, never shorter than this.</param>
    public static Picture? Open(byte[] photo, int longest)
    {
        using var data = SKData.CreateCopy(photo);
        using var codec = SKCodec.Create(data);
        if (codec is null || ContentProblems.ImageSize(codec.Info.Width, codec.Info.Height, DocumentLimits.Default) is not null)
            return null;

        var size = codec.GetScaledDimensions(
            Math.Min(1f, (longest / (float)Math.Max(codec.Info.Width, codec.Info.Height)) + HalfAnEighth));
        if ((long)size.Width * size.Height <= Large)
            return Open(codec, size, photo);
        lock (OneLarge)
            return Open(codec, size, photo);
    }

    /// <summary>The lightness of so many fields laid over it, row by row.</summary>
    public IReadOnlyList<byte> Fields(int columns, int rows)
    {
        using var surface = SKSurface.Create(new SKImageInfo(columns, rows, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(
            Pixels, new SKRect(0, 0, columns, rows), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var small = surface.Snapshot();
        using var pixels = SKBitmap.FromImage(small);
        return [.. pixels.Pixels.Select(pixel => (byte)(((299 * pixel.Red) + (587 * pixel.Green) + (114 * pixel.Blue)) / 1000))];
    }

    public void Dispose() => Pixels.Dispose();

    private static Picture? Open(SKCodec codec, SKSizeI size, byte[] photo)
    {
        using var srgb = SKColorSpace.CreateSrgb();
        using var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) != SKCodecResult.Success)
            return null;

        pixels.SetImmutable();
        return new(SKImage.FromBitmap(pixels), PngOrigin.Of(photo) ?? codec.EncodedOrigin);
    }
}
