using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>A fine rule with a seed at its inner end, on both sides of a line of text.</summary>
internal static class Flourish
{
    private const double Seed = 2.2;

    /// <param name="graphics">Where to draw.</param>
    /// <param name="centre">The middle of the text.</param>
    /// <param name="gap">From the centre to the seeds, in points.</param>
    /// <param name="length">Of each rule, in points.</param>
    public static void Draw(XGraphics graphics, XPoint centre, double gap, double length)
    {
        foreach (var side in new[] { -1, 1 })
        {
            var seed = new XPoint(centre.X + side * gap, centre.Y);
            graphics.DrawLine(new XPen(Ink.Gold, 0.7), seed.X + side * 2 * Seed, seed.Y, seed.X + side * length, seed.Y);
            graphics.DrawPolygon(new XSolidBrush(Ink.Gold), [new(seed.X - Seed, seed.Y), new(seed.X, seed.Y - Seed),
                new(seed.X + Seed, seed.Y), new(seed.X, seed.Y + Seed)], XFillMode.Winding);
        }
    }
}
