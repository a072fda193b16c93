using Ovop.Core;
using Ovop.Functions.Register.Drawing;
using Ovop.Functions.Register.Signing;
using PdfSharp;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Register.Certificates;

/// <summary>
/// The award certificate: one page, A4 landscape, Indonesian first and English second, tagged for screen readers,
/// letters embedded, for archives (PDF/A-1a). The same facts give the same bytes, so a certificate made again is the same certificate.
/// </summary>
public static class CertificatePdf
{
    public static byte[] Render(CertificateFacts facts)
    {
        using var document = new PdfDocument();
        document.SetPdfA();
        Describe(document, facts);
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage("id");

        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = PageOrientation.Landscape;
        CertificatePage.Draw(facts, page, tags.StructureBuilder);
        if (facts.Signing != PaperSigning.ByHand)
            SignatureField.Add(document, facts.DecidedOn);

        using var saved = new MemoryStream();
        document.Save(saved);
        return SettledPdf.Settle(saved.ToArray());
    }

    private static void Describe(PdfDocument document, CertificateFacts facts)
    {
        document.Info.Title = $"Piagam Penghargaan OVOP {facts.Number}";
        document.Info.Subject = "Certificate of Award, One Village One Product";
        document.Info.Author = CertificatePage.Issuer.In(Language.Indonesian);
        document.Info.Creator = "OVOP";
        document.Info.CreationDate = facts.DecidedOn.UtcDateTime;
        document.Info.ModificationDate = facts.DecidedOn.UtcDateTime;
    }
}
