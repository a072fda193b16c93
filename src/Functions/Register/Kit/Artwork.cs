using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Ovop.Functions.Register.Kit;

/// <summary>An outline that is filled; letters are outlines too, so that every program and printer shows the same.</summary>
internal sealed record Shape(SKPath Outline, SKColor Ink);

/// <summary>A drawing, the last shape on top; as it is printed (SVG, PDF) or shown (PNG).</summary>
/// <param name="Width">In millimetres, as all places in it.</param>
/// <param name="Words">What stands for it where it cannot be seen.</param>
internal sealed partial record Artwork(float Width, float Height, string Words, IReadOnlyList<Shape> Shapes)
{
    private const float PointsInMillimetre = 72 / 25.4f;

    private const int Quality = 82;

    public string Svg()
    {
        var svg = new StringBuilder("""<svg xmlns="http://www.w3.org/2000/svg" role="img" """);
        svg.Append(CultureInfo.InvariantCulture, $"""width="{Width}mm" height="{Height}mm" viewBox="0 0 {Width} {Height}">""");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(Words)}</title>");
        foreach (var shape in Shapes)
            svg.Append(CultureInfo.InvariantCulture,
                $"""<path fill="#{(uint)shape.Ink & 0xffffff:x6}" fill-rule="{Rule(shape)}" d="{Rounded(shape.Outline)}"/>""");
        return svg.Append("</svg>\n").ToString();
    }

    public byte[] Pdf()
    {
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = Words, Creator = "OVOP" }))
        {
            var canvas = document.BeginPage(Width * PointsInMillimetre, Height * PointsInMillimetre);
            canvas.Scale(PointsInMillimetre);
            Paint(canvas);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    /// <param name="dots">Of the picture for each millimetre.</param>
    public byte[] Png(float dots) => Picture(dots, SKEncodedImageFormat.Png);

    /// <param name="dots">Of the picture for each millimetre.</param>
    /// <param name="format">JPEG where a photo is in it.</param>
    /// <param name="over">What is painted upon the shapes, in millimetres too.</param>
    public byte[] Picture(float dots, SKEncodedImageFormat format, Action<SKCanvas>? over = null)
    {
        using var surface = SKSurface.Create(new SKImageInfo(
            (int)MathF.Round(Width * dots), (int)MathF.Round(Height * dots), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(dots);
        Paint(surface.Canvas);
        over?.Invoke(surface.Canvas);
        using var picture = surface.Snapshot();
        using var file = picture.Encode(format, Quality);
        return file.ToArray();
    }

    private void Paint(SKCanvas canvas)
    {
        foreach (var shape in Shapes)
        {
            using var paint = new SKPaint { Color = shape.Ink, IsAntialias = true };
            canvas.DrawPath(shape.Outline, paint);
        }
    }

    private static string Rule(Shape shape) => shape.Outline.FillType == SKPathFillType.EvenOdd ? "evenodd" : "nonzero";

    /// <summary>To a thousandth of a millimetre.</summary>
    private static string Rounded(SKPath outline) => Number.Replace(outline.ToSvgPathData(), number =>
        float.Parse(number.ValueSpan, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d*\.?\d+(e-?\d+)?")]
    private static partial Regex Number { get; }
}
