using ImageMagick;
using Ovop.Core.Documents.Content;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// A picture as many telephones keep it (HEIC, AVIF), which Skia does not open: ImageMagick's decoder of this one format does, and is
/// let into no other.
/// </summary>
internal static class HeifPicture
{
    /// <summary>What one may have at most in pixels: each takes four bytes of memory, and more than one are never open.</summary>
    private static readonly DocumentLimits Limits = new(MaxPixels: 64_000_000);

    private static readonly Lock One = new();

    /// <summary>It as a JPEG, upright and in the colours of sRGB; null when it cannot be opened, or is too large.</summary>
    /// <param name="longest">Of its longer side, in pixels; a smaller picture is not made larger.</param>
    /// <param name="quality">From 0 to 100.</param>
    public static byte[]? Jpeg(byte[] picture, int longest, int quality)
    {
        lock (One)
            try
            {
                Bound();
                var heif = new MagickReadSettings { Format = MagickFormat.Heic };
                var about = new MagickImageInfo(picture, heif);
                return ContentProblems.ImageSize(about.Width, about.Height, Limits) is null ? Drawn(picture, heif, longest, quality) : null;
            }
            catch (Exception refused) when (refused is MagickException || IsNotThere(refused))
            {
                return null;
            }
    }

    /// <summary>The native part comes for 64-bit Linux and Windows alone.</summary>
    private static bool IsNotThere(Exception failure) => failure.GetBaseException() is DllNotFoundException;

    private static void Bound()
    {
        ResourceLimits.Thread = 1;
        ResourceLimits.Disk = 0;
        ResourceLimits.Memory = ResourceLimits.Area = 512 * 1024 * 1024;
    }

    private static byte[] Drawn(byte[] picture, MagickReadSettings heif, int longest, int quality)
    {
        using var opened = new MagickImage(picture, heif);
        opened.AutoOrient();
        opened.TransformColorSpace(ColorProfiles.SRGB);
        opened.BackgroundColor = MagickColors.White;
        opened.Alpha(AlphaAction.Remove);
        if (Math.Max(opened.Width, opened.Height) > longest)
            opened.Resize((uint)longest, (uint)longest);
        opened.Strip();
        opened.Quality = (uint)quality;
        return opened.ToByteArray(MagickFormat.Jpeg);
    }
}
