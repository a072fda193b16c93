using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Ovop.Demo;

/// <summary>
/// Papers a producer would upload, small and plausible, each marked as a specimen. Numbers and dates follow from code,
/// producer and variant, so the same paper is the same bytes.
/// </summary>
public static partial class Papers
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly DateOnly Earliest = new(2025, 7, 1);

    /// <summary>The codes of the checklist that there are papers for, in its order.</summary>
    public static IReadOnlyList<string> Codes => PaperKind.Codes;

    /// <summary>One A4 page for a document code of the checklist, such as "D-NIB".</summary>
    /// <exception cref="ArgumentException">The checklist has no such code.</exception>
    public static byte[] Pdf(string code, string producer, int variant = 0)
    {
        var kind = PaperKind.Of(code);
        var chance = SHA256.HashData(Encoding.UTF8.GetBytes($"{code}|{producer}|{variant}"));
        var dated = Earliest.AddDays(chance[0]).ToString("d MMMM yyyy", Indonesian);

        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = $"{kind.Title} - {Latin(producer)}";
        builder.DocumentInformation.Producer = "Ovop.Demo";
        var (plain, bold) = (builder.AddStandard14Font(Standard14Font.Helvetica), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        var page = builder.AddPage(PageSize.A4);
        page.DrawLine(new PdfPoint(60, 755), new PdfPoint(535, 755));
        Line(770, 10, kind.Issuer);
        page.AddText(kind.Title.ToUpperInvariant(), 15, new PdfPoint(60, 715), bold);
        Line(690, 11, $"Nomor: {kind.Number(chance)}");
        Line(650, 11, "Yang bertanda tangan di bawah ini menerangkan bahwa");
        page.AddText(Latin(producer), 13, new PdfPoint(60, 625), bold);
        for (var index = 0; index < kind.Lines.Count; index++)
            Line(595 - 18 * index, 11, kind.Lines[index]);
        Line(460, 11, $"Ditetapkan pada {dated}");
        Line(60, 9, "CONTOH / SPECIMEN: dokumen demo, bukan dokumen resmi");
        return WithSettledId(builder.Build(), chance);

        void Line(double y, double size, string text) => page.AddText(text, size, new PdfPoint(60, y), plain);
    }

    /// <summary>A JPEG of a patterned cloth with a caption; the seed picks pattern and dyes.</summary>
    public static byte[] Photo(string caption, int seed) => ClothPhoto.Draw(caption, seed);

    /// <summary>Puts a document id that follows from the paper in place of the one drawn by lot.</summary>
    private static byte[] WithSettledId(byte[] pdf, byte[] chance)
    {
        var id = Convert.ToHexString(chance.AsSpan(0, 16));
        return Encoding.Latin1.GetBytes(DrawnId().Replace(Encoding.Latin1.GetString(pdf), $"<{id}>"));
    }

    [GeneratedRegex("<[0-9A-Fa-f]{32}>")]
    private static partial Regex DrawnId();

    /// <summary>The built-in letters of PDF know the western European alphabet only.</summary>
    private static string Latin(string text) => string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
}
