using Ovop.Core;
using Ovop.Core.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Opens a PDF far enough to count its pages. One that opens without a password is accepted, even when its owner
/// forbids changes: an assessor can read it.
/// </summary>
internal static class PdfContent
{
    /// <summary>Where the end mark must stand, counted from the end of the file (ISO 32000-1, annex H.3.4.4).</summary>
    private const int EndWithin = 1024;

    public static Result<int> Inspect(Stream content, DocumentLimits limits)
    {
        var tail = Signatures.Slice(content, Math.Max(0, content.Length - EndWithin), EndWithin);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            return ContentProblems.Damaged;
        if (Signatures.HasForeign(content, content.Length - tail.Length + end))
            return ContentProblems.Polyglot;

        var pages = CountPages(content);
        return pages.IsOk && pages.Value > limits.MaxPages ? ContentProblems.Pages(limits) : pages;
    }

    private static Result<int> CountPages(Stream content)
    {
        content.Position = 0;
        var bytes = new BoundedReads(content);
        var filters = new BoundedFilters();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, FilterProvider = filters });
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
