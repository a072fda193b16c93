using Ovop.Functions.Register.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Sittings.Minutes;

/// <summary>
/// The minutes as pages: A4, tagged for screen readers, letters embedded, for archives (PDF/A-1a). The same minutes give the same
/// bytes.
/// </summary>
internal static class MinutesPdf
{
    public static byte[] Render(MinutesText minutes)
    {
        using var document = new PdfDocument();
        document.SetPdfA();
        document.Info.Title = $"{minutes.Title} {minutes.Number}";
        document.Info.Author = CertificatePage.Issuer.In(minutes.Language);
        document.Info.Creator = "OVOP";
        document.Info.CreationDate = minutes.At.UtcDateTime;
        document.Info.ModificationDate = minutes.At.UtcDateTime;
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage(minutes.Language.Code);

        using (var paper = new MinutesPaper(document, tags.StructureBuilder))
        {
            paper.Line(CertificatePage.Issuer.In(minutes.Language), Cut.Regular, 9.5, PdfBlockLevelElementTag.Paragraph);
            paper.Line(minutes.Title, Cut.SemiBold, 18, PdfBlockLevelElementTag.Heading1);
            paper.Line(minutes.Number, Cut.Regular, 11, PdfBlockLevelElementTag.Paragraph);
            foreach (var part in minutes.Parts)
                Draw(paper, part);
        }

        using var saved = new MemoryStream();
        document.Save(saved);
        return SettledPdf.Settle(saved.ToArray());
    }

    private static void Draw(MinutesPaper paper, MinutesPart part)
    {
        if (part.NewPage)
            paper.NewPage();
        paper.Gap(10);
        paper.Line(part.Heading, Cut.SemiBold, 12.5, PdfBlockLevelElementTag.Heading2, paper.Beginning(part));
        foreach (var paragraph in part.Paragraphs)
            paper.Line(paragraph, Cut.Regular, 10, PdfBlockLevelElementTag.Paragraph);
        if (part.Table is { } table)
            paper.Table(table);
    }
}
