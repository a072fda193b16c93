using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Register.Drawing;

/// <summary>Prints on the page and tags what it prints, so that a screen reader meets it in the order of the calls.</summary>
internal sealed class Print(XGraphics graphics, StructureBuilder tags)
{
    public void Title(string text, TextStyle setting, double x, double baseline, XColor ink) =>
        Text(PdfBlockLevelElementTag.Heading1, text, setting, x, baseline, ink, XStringFormats.BaseLineCenter);

    public void Centred(string text, TextStyle setting, double x, double baseline, XColor ink) =>
        Text(PdfBlockLevelElementTag.Paragraph, text, setting, x, baseline, ink, XStringFormats.BaseLineCenter);

    public void Left(string text, TextStyle setting, double x, double baseline, XColor ink) =>
        Text(PdfBlockLevelElementTag.Paragraph, text, setting, x, baseline, ink, XStringFormats.BaseLineLeft);

    /// <summary>A drawing with the words that stand for it.</summary>
    public void Figure(string words, XRect bounds, Action<XGraphics> draw)
    {
        tags.BeginElement(PdfIllustrationElementTag.Figure, words, bounds);
        draw(graphics);
        tags.End();
    }

    /// <summary>A drawing that says nothing.</summary>
    public void Ornament(Action<XGraphics> draw)
    {
        tags.BeginArtifact();
        draw(graphics);
        tags.End();
    }

    private void Text(
        PdfBlockLevelElementTag tag, string text, TextStyle setting, double x, double baseline, XColor ink, XStringFormat format)
    {
        var (font, lines) = setting.Fit(graphics, text);
        tags.BeginElement(tag);
        for (var line = 0; line < lines.Count; line++)
            graphics.DrawString(
                lines[line], font, new XSolidBrush(ink), x, baseline - (lines.Count - 1 - line) * font.Size * TextStyle.Leading, format);
        tags.End();
    }
}
