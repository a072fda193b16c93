using Ovop.Core.Forms;
using Ovop.Functions.Register.Certificates;
using SkiaSharp;

namespace Ovop.Functions.Tests.Register.Certificates;

public sealed class PrintedNameTests
{
    [Theory]
    [InlineData("Regular")]
    [InlineData("Italic")]
    [InlineData("SemiBold")]
    public void The_certificate_has_every_letter_that_the_form_takes_in_a_name(string cut)
    {
        using var file = typeof(CertificatePdf).Assembly.GetManifestResourceStream($"SourceSerif4.{cut}")!;
        using var letters = SKTypeface.FromStream(file);
        using var font = new SKFont(letters);

        PrintedName.Letters.SelectMany(row => Enumerable.Range(row.From, row.To - row.From + 1))
            .Where(letter => font.GetGlyph(letter) == 0).Select(letter => $"U+{letter:X4}").ShouldBeEmpty();
    }
}
