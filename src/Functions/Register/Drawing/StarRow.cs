using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>The award's stars in a row: those awarded filled, those left of the scale in outline.</summary>
internal static class StarRow
{
    private const double Pitch = 2.5;

    public static XRect Bounds(XPoint centre, double radius, int of) =>
        new(centre.X - of * radius * Pitch / 2, centre.Y - radius, of * radius * Pitch, 2 * radius);

    public static void Draw(XGraphics graphics, XPoint centre, double radius, int filled, int of)
    {
        for (var index = 0; index < of; index++)
        {
            var star = Points(new XPoint(centre.X + (index - (of - 1) / 2.0) * radius * Pitch, centre.Y), radius);
            if (index < filled)
                graphics.DrawPolygon(new XPen(Ink.Gold, 1), new XSolidBrush(Ink.Gold), star, XFillMode.Winding);
            else
                graphics.DrawPolygon(new XPen(Ink.Gold, 1), star);
        }
    }

    private static XPoint[] Points(XPoint centre, double radius)
    {
        const double waist = 0.42;
        return [.. Enumerable.Range(0, 10).Select(corner =>
        {
            var (angle, reach) = (Math.PI * (corner / 5.0 - 0.5), corner % 2 == 0 ? radius : radius * waist);
            return new XPoint(centre.X + reach * Math.Cos(angle), centre.Y + reach * Math.Sin(angle));
        })];
    }
}
