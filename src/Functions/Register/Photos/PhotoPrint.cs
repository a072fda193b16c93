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
        return picture is null
            ? []
            : [.. Sizes.Select(longest => Upright.Drawn(picture, longest, SKEncodedImageFormat.Webp, Quality))];
    }
}
