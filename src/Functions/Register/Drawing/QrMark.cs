using Ovop.Functions.Hosting.Blocks;
using PdfSharp.Drawing;
using QRCoder;

namespace Ovop.Functions.Register.Drawing;

/// <summary>A QR code of vector modules; error correction Q (a quarter may be soiled), quiet zone included.</summary>
internal static class QrMark
{
    public static void Draw(XGraphics graphics, Uri address, XRect square)
    {
        var code = QrModules.Of(address, QRCodeGenerator.ECCLevel.Q);
        var module = square.Width / code.Side;
        var dark = new XGraphicsPath { FillMode = XFillMode.Winding };
        foreach (var (row, start, length) in code.Runs)
            dark.AddRectangle(square.X + start * module, square.Y + row * module, length * module, module);

        graphics.DrawRectangle(XBrushes.White, square);
        graphics.DrawPath(XBrushes.Black, dark);
    }
}
