using UglyToad.PdfPig;

namespace Ovop.Functions.Documents.Content;

/// <summary>The letters of a PDF that a program can read, whatever is drawn over them; pictures of letters are none.</summary>
internal static class PdfText
{
    private const int MostPages = 10;

    /// <summary>Of its first pages; empty for a file that cannot be read within the bounds of any that is uploaded.</summary>
    public static string Of(byte[] pdf)
    {
        var filters = new BoundedFilters();
        try
        {
            using var source = new MemoryStream(pdf, writable: false);
            using var document = PdfDocument.Open(
                new BoundedReads(source, pdf.Length), new ParsingOptions { UseLenientParsing = true, FilterProvider = filters });
            var words = document.GetPages().Take(MostPages).SelectMany(page => page.GetWords()).Select(word => word.Text).ToList();
            return filters.Exceeded ? "" : string.Join(' ', words);
        }
        catch (Exception) // The parser throws dozens of kinds at broken files; this one was opened and counted when it came in.
        {
            return "";
        }
    }
}
