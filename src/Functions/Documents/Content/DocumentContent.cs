using System.Diagnostics;
using System.Security.Cryptography;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Core.Twins;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// The guard at the door: says from its bytes alone what an uploaded document is, or why it is refused. Whatever the
/// bytes, it ends, in bounded memory, with facts or with one problem; only a failure of the stream itself is thrown.
/// </summary>
public static class DocumentContent
{
    /// <summary>How large a photo is opened to be compared with others, in pixels.</summary>
    private const int LookedAt = 64;

    /// <param name="content">Seekable; read from its start to its end.</param>
    /// <param name="limits">What it may measure.</param>
    public static Result<DocumentFacts> Inspect(Stream content, DocumentLimits limits)
    {
        if (content.Length == 0)
            return ContentProblems.Empty;
        if (content.Length > limits.MaxBytes)
            return ContentProblems.TooBig(limits);

        var pages = PagesOf(content, limits, out var kind);
        if (!pages.IsOk)
            return Result<DocumentFacts>.Refused(pages.Problems);

        content.Position = 0;
        return new DocumentFacts(kind, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), pages.Value);
    }

    /// <summary>
    /// The same, where photos are shown: a picture that no page could show is refused as <c>document.photo</c>, and how it looks is noted.
    /// </summary>
    public static Result<DocumentFacts> InspectPhoto(Stream content, DocumentLimits limits)
    {
        var inspected = Inspect(content, limits);
        if (inspected is not { IsOk: true, Value: { Kind: not ContentKind.Pdf } facts })
            return inspected;

        using var picture = Picture.Open(Signatures.Slice(content, 0, (int)content.Length), longest: LookedAt);
        return picture is null ? ContentProblems.Photo
            : facts with { Look = Appearance.Of(picture.Fields(Appearance.Columns, Appearance.Rows)) };
    }

    private static Result<int> PagesOf(Stream content, DocumentLimits limits, out ContentKind kind)
    {
        var found = Signatures.KindOf(content);
        kind = found ?? default;
        if (Signatures.HasLatePdfHeader(content) || (found is not null && Signatures.EndsAsZip(content)))
            return ContentProblems.Polyglot;
        try
        {
            return found switch
            {
                ContentKind.Pdf => PdfContent.Inspect(content, limits),
                ContentKind.Jpeg => JpegContent.Inspect(content, limits),
                ContentKind.Png => PngContent.Inspect(content, limits),
                null => Signatures.UnknownKind(Signatures.Slice(content, 0, Signatures.Length)),
                _ => throw new UnreachableException($"No kind {found}."),
            };
        }
        catch (EndOfStreamException)
        {
            return ContentProblems.Damaged;
        }
    }
}
