using System.IO.Compression;
using System.Text;
using ImageMagick;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Demo;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Register.Certificates;
using PdfSharp.Pdf;
using SkiaSharp;
using static Ovop.Functions.Tests.Register.Certificates.CertificateBuilder;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Documents of each kind from more than one maker, whole and spoilt, and their inspection.</summary>
internal static class Samples
{
    public static readonly byte[] Pdf = Papers.Pdf("D-NIB", "Batik Tulis Sekar Jagad");
    public static readonly byte[] Certificate = CertificatePdf.Render(Batik);
    public static readonly byte[] Jpeg = Papers.Photo("Sekar Jagad", seed: 1);
    public static readonly byte[] Png = Picture(SKEncodedImageFormat.Png);
    public static readonly byte[] Webp = RedAndBlue(MagickFormat.WebP);
    public static readonly byte[] Avif = RedAndBlue(MagickFormat.Avif);

    /// <summary>What <see cref="RedAndBlue"/> draws, written by libheif's heif-enc: what reads HEIC here does not write it.</summary>
    public static readonly byte[] Heic = Convert.FromBase64String(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA"
        + "AAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAbwAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAA"
        + "AACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkA"
        + "AAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAA"
        + "ABZpcG1hAAAAAAAAAAEAAQOBAoMAAAB3bWRhdAAAAGsoAa8J4ONIm1Ef//3ovv//bmPQ/1rVgeZPP/7xmiv8PO4/9ktNhMuHyWTlfzo7r03tJ8"
        + "0UsKIPyfEOsJo7nyk4eVdpJ3NWjyzNpvWd5K3lSKnVidhy9bexrDkqT6avrJ/zsYElZBbt6ZuVTw==");

    public static readonly byte[] Zip = ZipOf("page.html", "<p>hello</p>");

    /// <summary>8 x 8 of grey in the lossless way of ITU-T T.81, annex H, which no browser opens.</summary>
    public static readonly byte[] Lossless =
    [
        0xFF, 0xD8, 0xFF, 0xC3, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xC4, 0, 20, 0, 1, .. new byte[16],
        0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0, .. new byte[8], 0xFF, 0xD9,
    ];

    public static Result<DocumentFacts> Inspect(byte[] bytes, DocumentLimits? limits = null) =>
        DocumentContent.Inspect(new MemoryStream(bytes), limits ?? DocumentLimits.Default);

    public static string? CodeOf(byte[] bytes, DocumentLimits? limits = null) => Inspect(bytes, limits).Problems is [var problem, ..] ? problem.Code : null;

    public static string? CodeOfPhoto(byte[] bytes) =>
        DocumentContent.InspectPhoto(new MemoryStream(bytes), DocumentLimits.Default).Problems is [var problem, ..] ? problem.Code : null;

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

    /// <summary>96 x 64, red on the left and blue on the right.</summary>
    private static byte[] RedAndBlue(MagickFormat format)
    {
        using var picture = new MagickImage(MagickColors.Red, 96, 64);
        using var right = new MagickImage(MagickColors.Blue, 48, 64);
        picture.Composite(right, 48, 0, CompositeOperator.Over);
        return picture.ToByteArray(format);
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
