using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Ovop.Functions.Register.Drawing;

/// <summary>The three cuts of Source Serif 4 on the certificate.</summary>
internal enum Cut { Regular, Italic, SemiBold }

/// <summary>Serves the embedded cuts to PDFsharp, which knows no fonts of the machine.</summary>
internal sealed class Letters : IFontResolver
{
    private const string Family = "SourceSerif4";

    static Letters() => GlobalFontSettings.FontResolver = new Letters();

    public static XFont At(Cut cut, double points) => new($"{Family}.{cut}", points, XFontStyleEx.Regular);

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName.StartsWith(Family, StringComparison.Ordinal) ? new FontResolverInfo(familyName) : null;

    public byte[] GetFont(string faceName)
    {
        using var font = typeof(Letters).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"The build left out the font {faceName}.");
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        return bytes.ToArray();
    }
}
