using System.Globalization;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Register.Certificates;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Register.Drawing;

/// <summary>The certificate's layout, from top to bottom; places are in points from the page's top left corner.</summary>
internal static class CertificatePage
{
    public static readonly LocalText Issuer = new(
        "Kementerian Perindustrian Republik Indonesia", "Ministry of Industry of the Republic of Indonesia");

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static void Draw(CertificateFacts facts, PdfPage page, StructureBuilder tags)
    {
        var sheet = new XRect(0, 0, page.Width.Point, page.Height.Point);
        using var graphics = XGraphics.FromPdfPage(page);
        var print = new Print(graphics, tags);
        print.Ornament(_ => KawungBorder.Draw(graphics, sheet));

        var middle = sheet.Width / 2;
        Heading(print, middle, facts);
        Award(print, middle, facts);
        Terms(print, KawungBorder.Inside(sheet), facts);
        Verification(print, new XPoint(78, 452), facts.VerifyAt);
        Signature(print, 628, facts);
        Seal(print, facts);
    }

    private static void Heading(Print print, double x, CertificateFacts facts)
    {
        print.Centred(Issuer.In(Language.Indonesian).ToUpperInvariant(), new(Cut.SemiBold, 11, 560), x, 80, Ink.Text);
        print.Centred(Issuer.In(Language.English), new(Cut.Italic, 9, 560), x, 93, Ink.Quiet);
        print.Title("PIAGAM PENGHARGAAN", new(Cut.SemiBold, 35, 640), x, 137, Ink.Soga);
        print.Centred("Certificate of Award", new(Cut.Italic, 16, 560), x, 158, Ink.Soga);
        print.Centred("One Village One Product", new(Cut.SemiBold, 13, 560), x, 181, Ink.Bronze);
        print.Ornament(graphics => Flourish.Draw(graphics, new XPoint(x, 176.5), gap: 92, length: 90));
        print.Centred($"Nomor / Number: {facts.Number}", new(Cut.Regular, 10, 560), x, 197, Ink.Text);
        if (facts.Layout.Decree == DecreePlace.Heading)
            print.Centred($"{DecreeLabel}: {DecreeOf(facts)}", new(Cut.Regular, 9, 560), x, 208.5, Ink.Text);
    }

    private static void Award(Print print, double x, CertificateFacts facts)
    {
        print.Centred("diberikan kepada / is awarded to", new(Cut.Italic, 10.5, 560), x, 220, Ink.Quiet);
        print.Centred(facts.Producer, new(Cut.SemiBold, 27, 620, Lines: 2), x, 252, Ink.Text);
        print.Centred("atas produk / for the product", new(Cut.Italic, 10.5, 560), x, 275, Ink.Quiet);
        print.Centred($"{facts.Product} “{facts.Brand}”", new(Cut.SemiBold, 18, 620, Lines: 2), x, 299, Ink.Soga);
        var (indonesian, english) = (facts.Commodity.In(Language.Indonesian), facts.Commodity.In(Language.English));
        print.Centred(indonesian == english ? indonesian : $"{indonesian} / {english}",
            new(Cut.Regular, 10.5, 620), x, 317, Ink.Text);
        print.Centred($"{facts.Regency}, {facts.Province}", new(Cut.Regular, 10.5, 620), x, 331, Ink.Text);

        var stars = new XPoint(x, 360);
        var words = $"Bintang {facts.Star} dari {facts.StarMax} / {facts.Star} of {facts.StarMax} stars";
        print.Figure(
            words, StarRow.Bounds(stars, 15, facts.StarMax), graphics => StarRow.Draw(graphics, stars, 15, facts.Star, facts.StarMax));
        print.Centred(words, new(Cut.SemiBold, 11, 560), x, 391, Ink.Text);
    }

    private static void Terms(Print print, XRect inside, CertificateFacts facts)
    {
        var decided = DateOnly.FromDateTime(facts.DecidedOn.ToOffset(WorkingCalendar.Wib).Date);
        (string Label, string Value)[] terms =
        [
            ("Putaran / Round", facts.Round),
            ("Ditetapkan pada / Decided on", Dated(decided)),
            ("Berlaku sampai / Valid until", Dated(facts.ValidUntil)),
            .. facts.Layout.Decree == DecreePlace.Terms ? ((string, string)[])[(DecreeLabel, DecreeOf(facts))] : [],
        ];
        var column = (inside.Width - 60) / terms.Length;
        for (var index = 0; index < terms.Length; index++)
        {
            var x = inside.X + 30 + column * (index + 0.5);
            print.Centred(terms[index].Label, new(Cut.Italic, 8.5, column - 12), x, 416, Ink.Quiet);
            print.Centred(terms[index].Value, new(Cut.SemiBold, 9.5, column - 12), x, 430, Ink.Text);
        }
    }

    private const string DecreeLabel = "Nomor keputusan / Decree no.";

    /// <summary>One that is not known yet leaves room to write it.</summary>
    private static string DecreeOf(CertificateFacts facts) =>
        facts.Decree is { } decree ? $"{decree.Number}, {Dated(decree.On)}" : "........................................";

    /// <summary>A ring as large as a seal of office, on the side that the round says.</summary>
    private static void Seal(Print print, CertificateFacts facts)
    {
        double? x = facts.Layout.Seal switch
        {
            SealPlace.None => null,
            SealPlace.Left => 455,
            SealPlace.Right => 757,
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Layout.Seal, null),
        };
        if (x is not { } middle)
            return;

        var ring = new XRect(middle - 34, 470, 68, 68);
        print.Figure("Tempat cap dinas / Place of the seal", ring, graphics =>
            graphics.DrawEllipse(new XPen(Ink.Straw, 0.8) { DashStyle = XDashStyle.Dash }, ring));
        print.Centred("cap / seal", new(Cut.Italic, 7.5, 60), middle, 507, Ink.Quiet);
    }

    private static void Verification(Print print, XPoint at, Uri address)
    {
        var square = new XRect(at.X, at.Y, 84, 84);
        print.Figure($"Kode QR / QR code: {address}", square, graphics => QrMark.Draw(graphics, address, square));
        var x = square.Right + 10;
        print.Left("Periksa keaslian piagam ini di", new(Cut.Regular, 8.5, 220), x, at.Y + 32, Ink.Text);
        print.Left("Check that this certificate is genuine at", new(Cut.Italic, 8.5, 220), x, at.Y + 43, Ink.Quiet);
        print.Left(address.AbsoluteUri, new(Cut.SemiBold, 8.5, 230), x, at.Y + 56, Ink.Soga);
    }

    private static void Signature(Print print, double x, CertificateFacts facts)
    {
        print.Centred(facts.SignedAs.In(Language.Indonesian), new(Cut.Regular, 10, 250), x, 462, Ink.Text);
        print.Centred(facts.SignedAs.In(Language.English), new(Cut.Italic, 8.5, 250), x, 474, Ink.Quiet);
        var (id, en) = Signed(facts.Signing);
        if (id.Length > 0)
        {
            print.Centred(id, new(Cut.SemiBold, 9, 250), x, 492, Ink.Mark);
            print.Centred(en, new(Cut.Italic, 8, 250), x, 503, Ink.Mark);
        }

        print.Centred(facts.SignedBy, new(Cut.SemiBold, 11, 250, Lines: 2, Height: 26), x, 533, Ink.Text);
    }

    private static (string Indonesian, string English) Signed(PaperSigning signing) => signing switch
    {
        PaperSigning.ByHand => ("", ""),
        PaperSigning.Test => ("TANDA TANGAN ELEKTRONIK UJI, TIDAK MENGIKAT", "TEST electronic signature, not binding"),
        PaperSigning.Certified => ("Ditandatangani secara elektronik", "Signed electronically"),
        _ => throw new ArgumentOutOfRangeException(nameof(signing), signing, null),
    };

    private static string Dated(DateOnly day) => $"{day.ToString("d MMMM yyyy", Indonesian)} / {day.ToString("d MMMM yyyy", English)}";
}
