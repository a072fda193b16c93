using Ovop.Functions.Hosting.Blocks;
using Ovop.Functions.Register.Drawing;
using PdfSharp.Drawing;
using QRCoder;
using SkiaSharp;

namespace Ovop.Functions.Register.Kit;

/// <summary>Puts shapes down, one upon the other: stars, letters and codes look as on the certificate.</summary>
internal sealed class Pen
{
    private const float Waist = 0.42f;
    private const float Pitch = 2.5f;
    private const float Leading = 1.15f;
    private const float Step = 0.95f;

    /// <summary>Letters are taken at this size and made smaller: at the size of a label they would be rounded to whole dots.</summary>
    private const float Large = 1000;

    private static readonly Dictionary<Cut, Lazy<SKTypeface>> Faces =
        Enum.GetValues<Cut>().ToDictionary(cut => cut, cut => new Lazy<SKTypeface>(() => Face(cut)));

    private readonly List<Shape> _shapes = [];

    public IReadOnlyList<Shape> Shapes => _shapes;

    public static SKColor Of(XColor ink) => new(ink.R, ink.G, ink.B);

    public void Box(SKRect at, XColor ink, float round = 0)
    {
        using var outline = new SKPathBuilder();
        outline.AddRoundRect(at, round, round);
        _shapes.Add(new(outline.Detach(), Of(ink)));
    }

    /// <summary>Those awarded filled, those left of the scale in outline, from the left.</summary>
    public void Stars(float left, float middle, float radius, int filled, int of, XColor? ink = null)
    {
        for (var index = 0; index < of; index++)
        {
            var star = Star(left + radius * (1 + index * Pitch), middle, radius);
            _shapes.Add(new(index < filled ? star : Stroked(star, radius * 0.14f), Of(ink ?? Ink.Gold)));
        }
    }

    /// <summary>Smaller where it would be wider than the measure, on as many lines as it may take; the last on the base line.</summary>
    public void Text(string text, Cut cut, float size, float left, float baseline, float measure, XColor ink, int lines = 1)
    {
        using var font = new SKFont(Faces[cut].Value, Large) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        var (height, wrapped) = (size, Wrap(text, font, measure * Large / size));
        while (wrapped.Count > lines || wrapped.Any(line => font.MeasureText(line) * height / Large > measure))
        {
            height *= Step;
            wrapped = Wrap(text, font, measure * Large / height);
        }

        foreach (var (at, line) in wrapped.Index())
        {
            var letters = font.GetTextPath(line, SKPoint.Empty);
            letters.Transform(SKMatrix.CreateScaleTranslation(
                height / Large, height / Large, left, baseline - (wrapped.Count - 1 - at) * height * Leading));
            _shapes.Add(new(letters, Of(ink)));
        }
    }

    /// <summary>The same, each line in the middle of the measure.</summary>
    public void Centred(string text, Cut cut, float size, float left, float baseline, float measure, XColor ink, int lines = 1)
    {
        var first = _shapes.Count;
        Text(text, cut, size, left, baseline, measure, ink, lines);
        foreach (var line in _shapes.Skip(first))
            line.Outline.Transform(SKMatrix.CreateTranslation(left + measure / 2 - line.Outline.Bounds.MidX, 0));
    }

    /// <summary>A frame of kawung, four lenses a tile, as around the certificate.</summary>
    public void Kawung(SKRect outer, float tile, XColor ink)
    {
        var (columns, rows) = ((int)MathF.Round(outer.Width / tile), (int)MathF.Round(outer.Height / tile));
        var (width, height) = (outer.Width / columns, outer.Height / rows);
        using var lenses = new SKPathBuilder();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1)
                    Tile(lenses, outer.Left + (column + 0.5f) * width, outer.Top + (row + 0.5f) * height, width / 2, height / 2);
        _shapes.Add(new(lenses.Detach(), Of(ink)));
    }

    /// <summary>A code of which an eighth may be soiled, its quiet zone included.</summary>
    /// <param name="dark">The side of the code without its quiet zone.</param>
    public void Code(Uri address, float left, float top, float dark)
    {
        var code = QrModules.Of(address, QRCodeGenerator.ECCLevel.M);
        var module = dark / (code.Side - 2 * QrModules.Quiet);
        Box(SKRect.Create(left, top, code.Side * module, code.Side * module), XColors.White);
        using var modules = new SKPathBuilder();
        foreach (var (row, start, length) in code.Runs)
            modules.AddRect(SKRect.Create(left + start * module, top + row * module, length * module, module));
        _shapes.Add(new(modules.Detach(), SKColors.Black));
    }

    private static void Tile(SKPathBuilder path, float left, float top, float right, float down)
    {
        foreach (var (x, y) in new[] { (-right, -down), (right, -down), (right, down), (-right, down) })
            Lens(path, left, top, x, y);
    }

    private static void Lens(SKPathBuilder path, float left, float top, float x, float y)
    {
        const float from = 0.14f, to = 0.94f, belly = 0.6f;
        var (start, end) = (new SKPoint(left + x * from, top + y * from), new SKPoint(left + x * to, top + y * to));
        var (middle, side) = (new SKPoint((start.X + end.X) / 2, (start.Y + end.Y) / 2),
            new SKPoint((start.Y - end.Y) * belly, (end.X - start.X) * belly));
        path.MoveTo(start);
        path.QuadTo(middle + side, end);
        path.QuadTo(middle - side, start);
        path.Close();
    }

    private static SKPath Star(float x, float y, float radius)
    {
        using var outline = new SKPathBuilder();
        outline.AddPoly([.. Enumerable.Range(0, 10).Select(corner =>
        {
            var (angle, reach) = (MathF.PI * (corner / 5f - 0.5f), corner % 2 == 0 ? radius : radius * Waist);
            return new SKPoint(x + reach * MathF.Cos(angle), y + reach * MathF.Sin(angle));
        })]);
        return outline.Detach();
    }

    private static SKPath Stroked(SKPath outline, float width)
    {
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeJoin = SKStrokeJoin.Miter };
        return paint.GetFillPath(outline) ?? outline;
    }

    private static List<string> Wrap(string text, SKFont font, float measure)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= measure)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        return lines;
    }

    private static SKTypeface Face(Cut cut)
    {
        using var letters = typeof(Pen).Assembly.GetManifestResourceStream($"SourceSerif4.{cut}")!;
        return SKTypeface.FromStream(letters);
    }
}
