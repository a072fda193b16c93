using PdfSharp.Drawing;
using QRCoder;

namespace Ovop.Functions.Register.Drawing;

/// <summary>A QR code of vector modules; error correction Q (a quarter may be soiled), quiet zone included.</summary>
internal static class QrMark
{
    public static void Draw(XGraphics graphics, Uri address, XRect square)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        var module = square.Width / code.ModuleMatrix.Count;
        var dark = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            foreach (var (start, length) in Runs(code.ModuleMatrix[row]))
                dark.AddRectangle(square.X + start * module, square.Y + row * module, length * module, module);

        graphics.DrawRectangle(XBrushes.White, square);
        graphics.DrawPath(XBrushes.Black, dark);
    }

    internal static IEnumerable<(int Start, int Length)> Runs(System.Collections.BitArray row)
    {
        for (var start = 0; start < row.Count; start++)
        {
            var end = start;
            while (end < row.Count && row[end])
                end++;
            if (end > start)
                yield return (start, end - start);
            start = end;
        }
    }
}
