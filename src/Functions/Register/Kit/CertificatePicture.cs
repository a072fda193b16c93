using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Drawing;
using Ovop.Functions.Rounds;
using PdfSharp.Drawing;
using SkiaSharp;

namespace Ovop.Functions.Register.Kit;

/// <summary>
/// The certificate as a picture for messages: what the register says, and where the paper itself is checked. It
/// says that it is a picture, and bears no signature.
/// </summary>
internal static class CertificatePicture
{
    private const float Width = 297, Height = 210, Left = 25, Measure = Width - 2 * Left;

    /// <summary>Pixels across of what is sent: letters can be read, and it weighs less than 150 KB.</summary>
    public const float Sent = 1120;

    /// <summary>Pixels across of what a page shows of it.</summary>
    public const float Shown = 420;

    /// <summary>As a JPEG, which every messenger shows.</summary>
    public static byte[] Of(PublicAward award, Uri check, float across) =>
        Drawn(award, check).Picture(across / Width, SKEncodedImageFormat.Jpeg);

    private static Artwork Drawn(PublicAward award, Uri check)
    {
        var pen = new Pen();
        Frame(pen);
        Line(pen, CertificatePage.Issuer.In(Language.Indonesian).ToUpperInvariant(), Cut.SemiBold, 4, 33, Ink.Text);
        Line(pen, CertificatePage.Issuer.In(Language.English), Cut.Italic, 3.4f, 38, Ink.Quiet);
        Line(pen, "PIAGAM PENGHARGAAN", Cut.SemiBold, 13, 53, Ink.Soga);
        Line(pen, $"Certificate of Award · One Village One Product {award.DecidedOn.Year}", Cut.Italic, 5.4f, 61, Ink.Bronze);
        Line(pen, award.Producer, Cut.SemiBold, 11, 85, Ink.Text, lines: 2);
        Line(pen, $"{award.Product} “{award.Brand}”", Cut.SemiBold, 8, 105, Ink.Soga, lines: 2);
        Line(pen, Words(language => award.Commodity.In(language)), Cut.Regular, 4.2f, 112, Ink.Text);
        Line(pen, StarLabel.Place(award), Cut.Regular, 4.2f, 118, Ink.Text);
        pen.Stars(Width / 2 - 8 * (1 + (award.StarMax - 1) * 1.25f), 131, 8, award.Star, award.StarMax);
        Line(pen, StarLabel.Both(award), Cut.SemiBold, 5, 148, Ink.Text);

        pen.Code(check, 28, 152, 26);
        Beside(pen, $"Nomor / Number: {award.Certificate}", Cut.SemiBold, 4.2f, 159, Ink.Text);
        Beside(pen, $"Berlaku sampai / Valid until: {Words(language => WhenText.Day(award.ValidUntil, language))}",
            Cut.Regular, 4.2f, 166, Ink.Text);
        Beside(pen, $"Gambar piagam, tanpa tanda tangan; yang sah diperiksa di {check.AbsoluteUri}", Cut.Regular, 3.6f, 174, Ink.Quiet);
        Beside(pen, "A picture of the certificate, without its signature; the code leads to its check", Cut.Italic, 3.6f, 180, Ink.Quiet);
        return new(Width, Height, StarLabel.Words(award), pen.Shapes);
    }

    private static void Frame(Pen pen)
    {
        pen.Box(new(0, 0, Width, Height), Ink.Cloth);
        pen.Box(new(6, 6, Width - 6, Height - 6), Ink.Soga);
        pen.Box(new(6.6f, 6.6f, Width - 6.6f, Height - 6.6f), Ink.Cloth);
        pen.Kawung(SKRect.Create(8, 8, Width - 16, Height - 16), 9, Ink.Straw);
        pen.Box(new(18, 18, Width - 18, Height - 18), Ink.Gold);
        pen.Box(new(18.3f, 18.3f, Width - 18.3f, Height - 18.3f), Ink.Cloth);
    }

    private static void Line(Pen pen, string text, Cut cut, float size, float baseline, XColor ink, int lines = 1) =>
        pen.Centred(text, cut, size, Left, baseline, Measure, ink, lines);

    private static void Beside(Pen pen, string text, Cut cut, float size, float baseline, XColor ink) =>
        pen.Text(text, cut, size, 66, baseline, Width - Left - 66, ink);

    private static string Words(Func<Language, string> of) =>
        string.Join(" / ", new[] { of(Language.Indonesian), of(Language.English) }.Distinct());
}
