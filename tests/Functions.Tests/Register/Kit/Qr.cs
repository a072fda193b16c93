using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Ovop.Functions.Tests.Register.Kit;

/// <summary>Reads the QR code of a page: its vector modules, as they stand there, are painted into pixels for a decoder.</summary>
internal static class Qr
{
    private const int ModuleSide = 8;
    private const int Margin = 5 * ModuleSide;

    /// <summary>Nothing has to be searched for in a picture of the code alone; searching goes wrong for one code in a hundred.</summary>
    private static readonly Dictionary<DecodeHintType, object> Alone = new() { [DecodeHintType.PURE_BARCODE] = true };

    public static string Read(Page page) => new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(Rasterise(page))), Alone).Text;

    private static RGBLuminanceSource Rasterise(Page page)
    {
        var modules = page.Paths.Single(path => path.IsFilled && path.Count > 100 && IsBlack(path.FillColor))
            .Select(subpath => subpath.GetBoundingRectangle()!.Value).ToList();
        var (left, bottom) = (modules.Min(module => module.Left), modules.Min(module => module.Bottom));
        var scale = ModuleSide / modules.Min(module => module.Height);
        var side = At(modules.Max(module => module.Right) - left) + Margin;

        var pixels = Enumerable.Repeat((byte)255, side * side).ToArray();
        foreach (var module in modules)
            for (var y = At(module.Bottom - bottom); y < At(module.Top - bottom); y++)
                for (var x = At(module.Left - left); x < At(module.Right - left); x++)
                    pixels[(side - 1 - y) * side + x] = 0;
        return new RGBLuminanceSource(pixels, side, side, RGBLuminanceSource.BitmapFormat.Gray8);

        int At(double points) => Margin + (int)Math.Round(points * scale);
    }

    private static bool IsBlack(IColor? color) => color?.ToRGBValues() is (0, 0, 0);
}
