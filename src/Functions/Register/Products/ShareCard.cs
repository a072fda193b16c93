using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Drawing;
using Ovop.Functions.Register.Kit;
using Ovop.Functions.Register.Marks;
using SkiaSharp;

namespace Ovop.Functions.Register.Products;

/// <summary>
/// The picture that a message with a link to a product shows (Open Graph, 1200 by 630): its photo and its stars; once the star is not in
/// force, grey stars under a red band, and no photo.
/// </summary>
internal static class ShareCard
{
    public const int Width = 1200;

    public const int Height = 630;

    private const int PhotoWidth = 560;

    /// <param name="photo">A file of the photo that is shown; null without one.</param>
    public static byte[] Of(PublicAward award, byte[]? photo)
    {
        var isValid = award.State == AwardState.Valid;
        var pen = new Pen();
        pen.Box(new(0, 0, Width, Height), Ink.Cloth);
        pen.Box(new(0, 0, PhotoWidth, Height), isValid ? Ink.Soga : Ink.Quiet);
        pen.Stars(PhotoWidth / 2f - 170, Height / 2f, 170, 1, 1, Ink.Straw);
        pen.Text($"One Village One Product {award.DecidedOn.Year}", Cut.SemiBold, 34, 610, 92, 540, Ink.Bronze);
        pen.Text(award.Product, Cut.SemiBold, 60, 610, 260, 540, Ink.Soga, lines: 2);
        pen.Text(award.Producer, Cut.Regular, 38, 610, 322, 540, Ink.Text);
        pen.Text(StarLabel.Place(award), Cut.Italic, 30, 610, 368, 540, Ink.Quiet);
        pen.Stars(610, 450, 38, award.Star, award.StarMax, isValid ? Ink.Gold : Ink.Quiet);
        pen.Text(StarLabel.Both(award), Cut.SemiBold, 34, 610, 550, 540, Ink.Text);
        pen.Text($"{award.Certificate}", Cut.Regular, 26, 610, 590, 540, Ink.Quiet);
        if (!isValid)
            Band(pen, award);

        using var shown = isValid && photo is not null ? SKImage.FromEncodedData(photo) : null;
        return new Artwork(Width, Height, StarLabel.Words(award), pen.Shapes).Picture(1, SKEncodedImageFormat.Jpeg, canvas =>
        {
            if (shown is not null)
                Cover(canvas, shown);
        });
    }

    private static void Band(Pen pen, PublicAward award)
    {
        pen.Box(new(0, 0, Width, 24), Ink.Mark);
        pen.Box(new(0, 500, PhotoWidth, 600), Ink.Mark);
        var words = new[] { Language.Indonesian, Language.English }
            .Select(language => Texts.Of<AwardTag>(language)[$"state.{award.State}"]);
        pen.Text(string.Join(" / ", words), Cut.SemiBold, 44, 30, 564, PhotoWidth - 60, Ink.Cloth);
    }

    /// <summary>The middle of the photo, as wide and high as its place.</summary>
    private static void Cover(SKCanvas canvas, SKImage photo)
    {
        var scale = Math.Max(PhotoWidth / (float)photo.Width, Height / (float)photo.Height);
        var (width, height) = (PhotoWidth / scale, Height / scale);
        var middle = SKRect.Create((photo.Width - width) / 2, (photo.Height - height) / 2, width, height);
        canvas.DrawImage(
            photo, middle, new SKRect(0, 0, PhotoWidth, Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
