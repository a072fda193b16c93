using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>The colours of the certificate and the label: those of the site, where they are called as here or by what they are.</summary>
internal static class Ink
{
    public static readonly XColor Text = XColor.FromArgb(0x21, 0x1C, 0x17);
    public static readonly XColor Soga = XColor.FromArgb(0x7A, 0x44, 0x19);
    public static readonly XColor Gold = XColor.FromArgb(0xB8, 0x86, 0x2B);
    public static readonly XColor Bronze = XColor.FromArgb(0x86, 0x5C, 0x12);
    public static readonly XColor Straw = XColor.FromArgb(0xE9, 0xD9, 0xB4);
    public static readonly XColor Cloth = XColor.FromArgb(0xFF, 0xFD, 0xF8);
    public static readonly XColor Mark = XColor.FromArgb(0xB0, 0x29, 0x1C);
    public static readonly XColor Quiet = XColor.FromArgb(0x5A, 0x50, 0x47);
}
