using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace Ovop.Functions.Register.Signing;

/// <summary>The room for an electronic signature in a paper: made with the page, filled once nothing of it changes any more.</summary>
internal static partial class SignatureField
{
    /// <summary>Bytes for a signature with its certificates and a time stamp.</summary>
    private const int Room = 12_000;

    /// <summary>Adds an empty signature that nobody sees on the page.</summary>
    /// <param name="document">The paper.</param>
    /// <param name="at">When it says that it was signed.</param>
    public static void Add(PdfDocument document, DateTimeOffset at)
    {
        var signature = Object(document);
        signature.Elements["/Type"] = new PdfName("/Sig");
        signature.Elements["/Filter"] = new PdfName("/Adobe.PPKLite");
        signature.Elements["/SubFilter"] = new PdfName("/ETSI.CAdES.detached");
        signature.Elements["/ByteRange"] = new PdfLiteral($"[0 {new string('0', 10)} {new string('0', 10)} {new string('0', 10)}]");
        signature.Elements["/Contents"] = new PdfLiteral($"<{new string('0', 2 * Room)}>");
        signature.Elements["/M"] = new PdfLiteral($"(D:{at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)");

        var field = Object(document);
        field.Elements["/Type"] = new PdfName("/Annot");
        field.Elements["/Subtype"] = new PdfName("/Widget");
        field.Elements["/FT"] = new PdfName("/Sig");
        field.Elements["/T"] = new PdfLiteral("(TandaTangan)");
        field.Elements["/F"] = new PdfInteger(132);
        field.Elements["/Rect"] = new PdfLiteral("[0 0 0 0]");
        field.Elements["/P"] = PdfInternals.GetReference(document.Pages[0]);
        field.Elements["/V"] = PdfInternals.GetReference(signature);

        document.Pages[0].Elements["/Annots"] = new PdfArray(document, PdfInternals.GetReference(field)!);
        var form = Object(document);
        form.Elements["/Fields"] = new PdfArray(document, PdfInternals.GetReference(field)!);
        form.Elements["/SigFlags"] = new PdfInteger(3);
        document.Internals.Catalog.Elements["/AcroForm"] = PdfInternals.GetReference(form);
    }

    /// <summary>Takes the signature out of a paper that is changed: it would not hold.</summary>
    public static void Remove(PdfDocument document)
    {
        document.Internals.Catalog.Elements.Remove("/AcroForm");
        document.Pages[0].Elements.Remove("/Annots");
    }

    /// <summary>The paper with its room filled; one without room stays as it is.</summary>
    public static async Task<byte[]> Fill(byte[] paper, IPaperSigner signer, CancellationToken cancel)
    {
        var text = Encoding.Latin1.GetString(paper);
        if (Empty().Match(text) is not { Success: true } room || EmptyRange().Match(text) is not { Success: true } range)
            return paper;

        var (start, end) = (room.Groups["room"].Index, room.Groups["room"].Index + room.Groups["room"].Length);
        var told = FormattableString.Invariant($"[0 {start:D10} {end:D10} {paper.Length - end:D10}]");
        var ready = (byte[])paper.Clone();
        Encoding.Latin1.GetBytes(told).CopyTo(ready, range.Groups["range"].Index);

        var signature = Convert.ToHexString(await signer.Sign([.. ready[..start], .. ready[end..]], cancel));
        if (signature.Length > 2 * Room)
            throw new InvalidOperationException($"A signature of {signature.Length / 2} bytes has no room in the paper.");
        Encoding.Latin1.GetBytes(signature).CopyTo(ready, start + 1);
        return ready;
    }

    private static PdfDictionary Object(PdfDocument document)
    {
        var made = new PdfDictionary(document);
        document.Internals.AddObject(made);
        return made;
    }

    [GeneratedRegex(@"/Contents\s*(?<room><0{24000}>)")]
    private static partial Regex Empty();

    [GeneratedRegex(@"/ByteRange\s*(?<range>\[0 0{10} 0{10} 0{10}\])")]
    private static partial Regex EmptyRange();
}
