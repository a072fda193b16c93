using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>The colours of the certificate: soga browns and gold of batik on unbleached cloth.</summary>
internal static class Ink
{
    public static readonly XColor Text = XColor.FromArgb(0x2B, 0x21, 0x18);
    public static readonly XColor Soga = XColor.FromArgb(0x6B, 0x2E, 0x16);
    public static readonly XColor Gold = XColor.FromArgb(0xB8, 0x86, 0x2B);
    public static readonly XColor Bronze = XColor.FromArgb(0x86, 0x5C, 0x12);
    public static readonly XColor Straw = XColor.FromArgb(0xE9, 0xD9, 0xB4);
    public static readonly XColor Cloth = XColor.FromArgb(0xFF, 0xFC, 0xF5);
    public static readonly XColor Mark = XColor.FromArgb(0xA1, 0x12, 0x12);
    public static readonly XColor Quiet = XColor.FromArgb(0x6A, 0x5D, 0x4E);
}
