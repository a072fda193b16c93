using System.Globalization;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Drawing;
using Ovop.Functions.Register.Signing;
using PdfSharp.Drawing;
using PdfSharp.Pdf.IO;

namespace Ovop.Functions.Register.Certificates;

/// <summary>
/// Marks the paper of a star that is not in force, across the page in both languages; the stored paper stays as it was issued.
/// </summary>
internal static class CertificateMark
{
    /// <summary>A copy with the mark: the same paper and award give the same bytes.</summary>
    public static byte[] Apply(byte[] paper, PublicAward award)
    {
        using var stored = new MemoryStream(paper);
        using var document = PdfReader.Open(stored, PdfDocumentOpenMode.Modify);
        SignatureField.Remove(document);
        using (var graphics = XGraphics.FromPdfPage(document.Pages[0]))
            Draw(graphics, award);

        document.Info.ModificationDate = award.StateSince.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        using var saved = new MemoryStream();
        document.Save(saved);
        return SettledPdf.Settle(saved.ToArray());
    }

    private static void Draw(XGraphics graphics, PublicAward award)
    {
        var (id, en) = (Words(award, Language.Indonesian), Words(award, Language.English));
        var middle = new XPoint(graphics.PageSize.Width / 2, graphics.PageSize.Height / 2);
        graphics.RotateAtTransform(-18, middle);
        var band = new XRect(middle.X - 330, middle.Y - 48, 660, 96);
        graphics.DrawRectangle(new XPen(Ink.Mark, 3), new XSolidBrush(XColor.FromArgb(225, 255, 255, 255)), band);
        var brush = new XSolidBrush(Ink.Mark);
        graphics.DrawString($"{id} / {en}".ToUpper(CultureInfo.InvariantCulture),
            Letters.At(Cut.SemiBold, 30), brush, middle.X, middle.Y - 2, XStringFormats.BaseLineCenter);
        graphics.DrawString(
            $"{WhenText.Day(award.StateSince, Language.Indonesian)} / {WhenText.Day(award.StateSince, Language.English)}",
            Letters.At(Cut.Regular, 15), brush, middle.X, middle.Y + 28, XStringFormats.BaseLineCenter);
    }

    private static string Words(PublicAward award, Language language) =>
        Texts.Of(typeof(CertificateMark), language)[$"state.{award.State}"];
}
