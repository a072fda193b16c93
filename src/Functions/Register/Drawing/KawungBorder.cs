using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>A band of kawung: tiles of four palm-fruit lenses, after the Javanese batik motif. Our own drawing.</summary>
internal static class KawungBorder
{
    private const double Margin = 20;
    private const double Tile = 22;

    /// <summary>Where the page's content may stand: inside the band, in points.</summary>
    public static XRect Inside(XRect page) => Inset(page, Margin + Tile);

    public static void Draw(XGraphics graphics, XRect page)
    {
        graphics.DrawRectangle(new XSolidBrush(Ink.Cloth), page);
        var outer = Inset(page, Margin);
        var (columns, rows) = ((int)Math.Round(outer.Width / Tile), (int)Math.Round(outer.Height / Tile));
        var (width, height) = (outer.Width / columns, outer.Height / rows);

        var lenses = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1)
                    AddTile(lenses, new XRect(outer.X + column * width, outer.Y + row * height, width, height));
        graphics.DrawPath(new XSolidBrush(Ink.Straw), lenses);

        var fine = new XPen(Ink.Gold, 0.6);
        graphics.DrawRectangle(new XPen(Ink.Soga, 1.4), Inset(outer, -4));
        graphics.DrawRectangle(fine, Inset(outer, -1.2));
        graphics.DrawRectangle(
            fine, new XRect(outer.X + width + 1.2, outer.Y + height + 1.2, outer.Width - 2 * width - 2.4, outer.Height - 2 * height - 2.4));
        graphics.DrawRectangle(new XPen(Ink.Soga, 1), new XRect(
            outer.X + width + 4, outer.Y + height + 4, outer.Width - 2 * width - 8, outer.Height - 2 * height - 8));
    }

    private static void AddTile(XGraphicsPath path, XRect tile)
    {
        var centre = new XPoint(tile.X + tile.Width / 2, tile.Y + tile.Height / 2);
        foreach (var (x, y) in new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) })
            AddLens(path, Towards(centre, tile, x * 0.14, y * 0.14), Towards(centre, tile, x * 0.94, y * 0.94));

        const double seed = 1.1;
        path.AddPolygon(
        [
            new(centre.X - seed, centre.Y), new(centre.X, centre.Y - seed), new(centre.X + seed, centre.Y), new(centre.X, centre.Y + seed),
        ]);
    }

    private static XPoint Towards(XPoint centre, XRect tile, double x, double y) =>
        new(centre.X + x * tile.Width / 2, centre.Y + y * tile.Height / 2);

    private static void AddLens(XGraphicsPath path, XPoint from, XPoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        const double belly = 0.42;
        path.StartFigure();
        path.AddBezier(from, Side(0.25, belly), Side(0.75, belly), to);
        path.AddBezier(to, Side(0.75, -belly), Side(0.25, -belly), from);
        path.CloseFigure();

        XPoint Side(double along, double across) => new(from.X + dx * along - dy * across, from.Y + dy * along + dx * across);
    }

    private static XRect Inset(XRect rect, double by) => new(rect.X + by, rect.Y + by, rect.Width - 2 * by, rect.Height - 2 * by);
}
