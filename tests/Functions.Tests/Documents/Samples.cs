using System.IO.Compression;
using System.Text;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Demo;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Register;
using PdfSharp.Pdf;
using SkiaSharp;
using static Ovop.Functions.Tests.Register.CertificateBuilder;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Documents of each kind from more than one maker, whole and spoilt, and their inspection.</summary>
internal static class Samples
{
    public static readonly byte[] Pdf = Papers.Pdf("D-NIB", "Batik Tulis Sekar Jagad");
    public static readonly byte[] Certificate = CertificatePdf.Render(Batik);
    public static readonly byte[] Jpeg = Papers.Photo("Sekar Jagad", seed: 1);
    public static readonly byte[] Png = Picture(SKEncodedImageFormat.Png);
    public static readonly byte[] Zip = ZipOf("page.html", "<p>hello</p>");

    public static Result<DocumentFacts> Inspect(byte[] bytes, DocumentLimits? limits = null) =>
        DocumentContent.Inspect(new MemoryStream(bytes), limits ?? DocumentLimits.Default);

    public static string? CodeOf(byte[] bytes, DocumentLimits? limits = null) => Inspect(bytes, limits).Problems is [var problem, ..] ? problem.Code : null;

    public static byte[] Then(this byte[] bytes, string more) => [.. bytes, .. Encoding.ASCII.GetBytes(more)];

    public static byte[] PdfOf(int pages, Action<PdfDocument>? also = null)
    {
        using var document = new PdfDocument();
        for (var page = 0; page < pages; page++)
            document.AddPage();
        also?.Invoke(document);
        using var saved = new MemoryStream();
        document.Save(saved);
        return saved.ToArray();
    }

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = SKBitmap.Decode(Jpeg);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] ZipOf(string name, string text)
    {
        using var saved = new MemoryStream();
        using (var zip = new ZipArchive(saved, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open())
            entry.Write(Encoding.UTF8.GetBytes(text));
        return saved.ToArray();
    }
}
