using SkiaSharp;

namespace Ovop.Demo;

/// <summary>Draws a cloth: kawung, parang or a woven ikat, in one of four sets of dyes, with a caption below.</summary>
internal static class ClothPhoto
{
    private const int Width = 1200;
    private const int Height = 900;
    private const int Strip = 90;
    private const int Tile = 100;
    private const int Quality = 82;
    private const uint Patterns = 3;

    private static readonly SKImageInfo Size = new(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);

    private static readonly SKColor[][] Dyes =
    [
        [new(0xF3E6C8), new(0x5B2C13), new(0x1F2A44)],
        [new(0x2B1A12), new(0xC98A2B), new(0xEAD7A8)],
        [new(0x6B1F1A), new(0xF0DFC0), new(0x1D1512)],
        [new(0x1C3145), new(0xE6EAD8), new(0xB5482A)],
    ];

    /// <summary>Each pattern in each set of dyes, drawn once: a round has a thousand photos.</summary>
    private static readonly Lazy<SKImage>[] Cloths = [.. Enumerable.Range(0, (int)Patterns * Dyes.Length).Select(seed => new Lazy<SKImage>(() => Cloth((uint)seed)))];

    public static byte[] Draw(string caption, int seed)
    {
        using var surface = SKSurface.Create(Size);
        surface.Canvas.DrawImage(Cloths[(uint)seed % Cloths.Length].Value, 0, 0, SKSamplingOptions.Default);
        DrawCaption(surface.Canvas, caption);

        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    private static SKImage Cloth(uint seed)
    {
        var (pattern, dyes) = (seed % Patterns, Dyes[seed / Patterns].Select(dye => dye.WithAlpha(255)).ToArray());
        using var surface = SKSurface.Create(Size);
        surface.Canvas.Clear(dyes[0]);
        for (var (row, y) = (0, 0); y < Height - Strip; (row, y) = (row + 1, y + Tile))
            for (var x = 0; x < Width; x += Tile)
                DrawTile(surface.Canvas, pattern, new SKPoint(x + Tile / 2f, y + Tile / 2f), dyes, row);

        return surface.Snapshot();
    }

    private static void DrawTile(SKCanvas canvas, uint pattern, SKPoint centre, SKColor[] dyes, int row)
    {
        using var first = new SKPaint { Color = dyes[1], IsAntialias = true };
        using var second = new SKPaint { Color = dyes[2], IsAntialias = true };
        canvas.Save();
        canvas.Translate(centre);
        if (pattern == 0)
            DrawKawung(canvas, first, second);
        else if (pattern == 1)
            DrawParang(canvas, first, second);
        else
            DrawIkat(canvas, row % 2 == 0 ? first : second, row % 2 == 0 ? second : first);
        canvas.Restore();
    }

    private static void DrawKawung(SKCanvas canvas, SKPaint fruit, SKPaint seed)
    {
        canvas.RotateDegrees(45);
        for (var quarter = 0; quarter < 4; quarter++, canvas.RotateDegrees(90))
        {
            canvas.DrawOval(36, 0, 27, 17, fruit);
            canvas.DrawOval(36, 0, 8, 3, seed);
        }
    }

    private static void DrawParang(SKCanvas canvas, SKPaint blade, SKPaint edge)
    {
        canvas.RotateDegrees(-45);
        canvas.DrawRect(-71, -26, 142, 5, edge);
        canvas.DrawOval(-18, 0, 22, 13, blade);
        canvas.DrawOval(18, 0, 22, 13, blade);
        canvas.DrawCircle(0, 0, 6, edge);
    }

    private static void DrawIkat(SKCanvas canvas, SKPaint outer, SKPaint inner)
    {
        for (var thread = -48; thread < 48; thread += 4)
        {
            var reach = 46 - Math.Abs(thread);
            canvas.DrawRect(-reach, thread, 2 * reach, 3, outer);
            if (reach > 24)
                canvas.DrawRect(24 - reach, thread, 2 * (reach - 24), 3, inner);
        }
    }

    private static void DrawCaption(SKCanvas canvas, string caption)
    {
        using var paper = new SKPaint { Color = new SKColor(0xFF, 0xFC, 0xF5) };
        canvas.DrawRect(0, Height - Strip, Width, Strip, paper);
        using var letters = typeof(ClothPhoto).Assembly.GetManifestResourceStream("Caption.ttf");
        using var typeface = SKTypeface.FromStream(letters);
        using var font = new SKFont(typeface, 36);
        font.Size *= Math.Min(1, (Width - 80) / font.MeasureText(caption));
        using var ink = new SKPaint { Color = new SKColor(0x2B, 0x21, 0x18), IsAntialias = true };
        canvas.DrawText(caption, Width / 2f, Height - Strip / 2f + 12, SKTextAlign.Center, font, ink);
    }
}
