using Ovop.Core;
using Ovop.Core.Documents.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Opens a PDF far enough to count its pages. One that opens without a password is accepted, even when its owner
/// forbids changes: an assessor can read it.
/// </summary>
internal static class PdfContent
{
    /// <summary>Where the end mark must stand, counted from the end of the file (ISO 32000-1, annex H.3.4.4).</summary>
    private const int EndWithin = 1024;

    /// <summary>How many zeros may follow: scanners fill the last block of theirs.</summary>
    private const int MostPadding = 64 * 1024;

    public static Result<int> Inspect(Stream content, DocumentLimits limits)
    {
        var last = Signatures.Slice(content, Math.Max(0, content.Length - MostPadding - EndWithin), MostPadding + EndWithin).AsSpan();
        var tail = last.TrimEnd((byte)0);
        if (last.Length - tail.Length > MostPadding)
            return ContentProblems.Padded(MostPadding);

        var length = content.Length - last.Length + tail.Length;
        var end = tail[^Math.Min(EndWithin, tail.Length)..].LastIndexOf("%%EOF"u8);
        if (end < 0)
            return ContentProblems.Damaged;
        if (Signatures.HasForeign(content, length - Math.Min(EndWithin, tail.Length) + end))
            return ContentProblems.Polyglot;

        var pages = CountPages(content, length);
        return pages.IsOk && pages.Value > limits.MaxPages ? ContentProblems.Pages(limits) : pages;
    }

    private static Result<int> CountPages(Stream content, long length)
    {
        content.Position = 0;
        var bytes = new BoundedReads(content, length);
        var filters = new BoundedFilters();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, FilterProvider = filters });
            if (document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("Collection")))
                return ContentProblems.Portfolio;

            return document.NumberOfPages > 0 && !filters.Exceeded ? document.NumberOfPages : ContentProblems.Damaged;
        }
        catch (PdfDocumentEncryptedException)
        {
            return ContentProblems.Encrypted;
        }
        catch (Exception) when (!bytes.SourceFailed) // The parser throws dozens of kinds at broken files.
        {
            return ContentProblems.Damaged;
        }
    }
}
