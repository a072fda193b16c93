using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;
using ZXing;

namespace Ovop.Functions.Tests.Register;

/// <summary>Paints the QR code's vector modules, as they stand in the page, into pixels for a decoder.</summary>
internal static class Qr
{
    private const int Side = 400;

    public static LuminanceSource Rasterise(Page page)
    {
        var modules = page.Paths.Single(path => path.IsFilled && path.Count > 100 && IsBlack(path.FillColor))
            .Select(subpath => subpath.GetBoundingRectangle()!.Value).ToList();
        var (left, bottom) = (modules.Min(module => module.Left), modules.Min(module => module.Bottom));
        var scale = (Side - 80) / (modules.Max(module => module.Right) - left);

        var pixels = Enumerable.Repeat((byte)255, Side * Side).ToArray();
        foreach (var module in modules)
            for (var y = At(module.Bottom - bottom); y < At(module.Top - bottom); y++)
                for (var x = At(module.Left - left); x < At(module.Right - left); x++)
                    pixels[(Side - 1 - y) * Side + x] = 0;
        return new RGBLuminanceSource(pixels, Side, Side, RGBLuminanceSource.BitmapFormat.Gray8);

        int At(double points) => 40 + (int)Math.Round(points * scale);
    }

    private static bool IsBlack(IColor? color) => color?.ToRGBValues() is (0, 0, 0);
}
