using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using SkiaSharp;

namespace Ovop.Functions.Documents.Content;

/// <summary>A paper that was photographed page by page: one PDF of A4 pages, each picture upright and whole on its own.</summary>
internal static class PhotographedPaper
{
    /// <summary>Some 200 dots an inch of an A4 page.</summary>
    private const int Longest = 2400;

    private const int Quality = 85;

    /// <summary>Null when one of the pictures cannot be opened (see <see cref="Jpeg"/>).</summary>
    /// <param name="pictures">In the order of the pages.</param>
    public static byte[]? Joined(IEnumerable<byte[]> pictures)
    {
        using var paper = new PdfDocument();
        foreach (var picture in pictures)
        {
            if (Jpeg(picture) is not { } jpeg)
                return null;
            using var stored = new MemoryStream(jpeg);
            using var image = XImage.FromStream(stored);
            Add(paper.AddPage(), image);
        }

        using var saved = new MemoryStream();
        paper.Save(saved);
        return saved.ToArray();
    }

    /// <summary>The picture as a JPEG; null when it cannot be opened (see <see cref="Picture"/> and <see cref="HeifPicture"/>).</summary>
    public static byte[]? Jpeg(byte[] picture)
    {
        if (Signatures.IsHeif(picture))
            return HeifPicture.Jpeg(picture, Longest, Quality);

        using var opened = Picture.Open(picture, Longest);
        return opened is null ? null : Upright.Drawn(opened, Longest, SKEncodedImageFormat.Jpeg, Quality);
    }

    private static void Add(PdfPage page, XImage image)
    {
        page.Size = PageSize.A4;
        page.Orientation = image.PixelWidth > image.PixelHeight ? PageOrientation.Landscape : PageOrientation.Portrait;
        var scale = Math.Min(page.Width.Point / image.PixelWidth, page.Height.Point / image.PixelHeight);
        var (width, height) = (image.PixelWidth * scale, image.PixelHeight * scale);
        using var drawn = XGraphics.FromPdfPage(page);
        drawn.DrawImage(image, (page.Width.Point - width) / 2, (page.Height.Point - height) / 2, width, height);
    }
}
