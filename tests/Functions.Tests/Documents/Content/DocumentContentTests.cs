using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ovop.Core.Documents.Content;
using PdfSharp.Pdf;
using static Ovop.Functions.Tests.Documents.Samples;

namespace Ovop.Functions.Tests.Documents.Content;

public sealed class DocumentContentTests
{
    [Fact]
    public void A_pdf_gives_its_kind_length_hash_and_pages() =>
        Inspect(Pdf).Value.ShouldBe(new DocumentFacts(ContentKind.Pdf, Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(Pdf)), 1));

    [Fact]
    public void Pages_are_counted() => Inspect(PdfOf(pages: 7)).Value.Pages.ShouldBe(7);

    [Fact]
    public void A_certificate_of_ours_is_a_sound_pdf() => Inspect(Certificate).Value.Kind.ShouldBe(ContentKind.Pdf);

    [Fact]
    public void A_jpeg_is_one_page() => (Inspect(Jpeg).Value.Kind, Inspect(Jpeg).Value.Pages).ShouldBe((ContentKind.Jpeg, 1));

    [Fact]
    public void A_png_is_one_page() => (Inspect(Png).Value.Kind, Inspect(Png).Value.Pages).ShouldBe((ContentKind.Png, 1));

    [Fact]
    public void Given_no_bytes_it_is_empty() => CodeOf([]).ShouldBe("document.empty");

    [Fact]
    public void Given_text_the_kind_is_refused() => CodeOf(Encoding.ASCII.GetBytes("name,star\nSekar Jagad,3\n")).ShouldBe("document.kind");

    [Fact]
    public void Given_an_archive_the_kind_is_refused() => CodeOf(Zip).ShouldBe("document.kind");

    [Fact]
    public void One_byte_over_the_limit_is_too_big() =>
        (CodeOf(Pdf, new(MaxBytes: Pdf.Length)), CodeOf(Pdf, new(MaxBytes: Pdf.Length - 1))).ShouldBe((null, "document.toobig"));

    [Fact]
    public void One_page_over_the_limit_is_too_long() =>
        (CodeOf(PdfOf(3), new(MaxPages: 3)), CodeOf(PdfOf(4), new(MaxPages: 3))).ShouldBe((null, "document.pages"));

    [Fact]
    public void Given_a_password_it_is_encrypted() =>
        CodeOf(PdfOf(1, document => document.SecuritySettings.UserPassword = "rahasia")).ShouldBe("document.encrypted");

    [Fact]
    public void Given_only_an_owner_password_it_can_be_read() =>
        CodeOf(PdfOf(1, document => document.SecuritySettings.OwnerPassword = "rahasia")).ShouldBeNull();

    [Fact]
    public void Given_half_a_file_it_is_damaged()
    {
        foreach (var whole in new[] { Pdf, Certificate, Jpeg, Png })
            CodeOf(whole[..(whole.Length / 2)]).ShouldBe("document.damaged");
    }

    [Fact]
    public void Given_a_changed_byte_a_png_is_damaged()
    {
        byte[] changed = [.. Png];
        changed[Png.Length / 2] ^= 1;

        CodeOf(changed).ShouldBe("document.damaged");
    }

    [Fact]
    public void Given_an_archive_behind_it_a_document_is_a_polyglot()
    {
        foreach (var whole in new[] { Pdf, Jpeg, Png })
            CodeOf([.. whole, .. Zip]).ShouldBe("document.polyglot");
    }

    [Theory]
    [InlineData("<HTML><script>alert(1)</script>")]
    [InlineData("%PDF-1.7")]
    public void Given_a_page_or_a_pdf_behind_it_a_document_is_a_polyglot(string more)
    {
        foreach (var whole in new[] { Pdf, Jpeg, Png })
            CodeOf(whole.Then(more)).ShouldBe("document.polyglot");
    }

    [Fact]
    public void Given_something_before_its_header_a_pdf_is_a_polyglot() => CodeOf([.. "GIF89a"u8, .. Pdf]).ShouldBe("document.polyglot");

    [Fact]
    public void What_a_camera_appends_to_a_jpeg_is_allowed() => CodeOf([.. Jpeg, .. Jpeg]).ShouldBeNull();

    [Fact]
    public void What_a_tool_appends_to_a_png_is_allowed() => CodeOf([.. Png, .. new byte[512], .. "note"u8, .. Png]).ShouldBeNull();

    [Theory]
    [InlineData("heic")]
    [InlineData("mif1")]
    [InlineData("avif")]
    public void A_telephone_is_told_how_to_make_a_jpeg(string brand) =>
        CodeOf([0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[400]]).ShouldBe("document.heic");

    [Fact]
    public void A_film_is_no_picture_of_a_telephone() => CodeOf([0, 0, 0, 24, .. "ftypisom"u8, .. new byte[400]]).ShouldBe("document.kind");

    [Fact]
    public void A_lossless_jpeg_is_a_document_and_no_photo() =>
        (CodeOf(Lossless), CodeOfPhoto(Lossless)).ShouldBe((null, "document.photo"));

    [Fact]
    public void An_ordinary_picture_is_a_photo() => (CodeOfPhoto(Jpeg), CodeOfPhoto(Png)).ShouldBe((null, null));

    [Fact]
    public void A_newline_behind_a_pdf_is_allowed() => CodeOf(Pdf.Then("\r\n\r\n")).ShouldBeNull();

    /// <summary>A table of offsets counts from the header or from the start of the file; both are met.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_byte_order_mark_or_white_space_before_a_pdf_is_allowed(bool offsetsCountIt)
    {
        foreach (var before in new[] { "\uFEFF", "\n", "\r\n  \t\n", "\uFEFF\r\n", new string(' ', 1000) }.Select(Encoding.UTF8.GetBytes))
            foreach (var pdf in new[] { Pdf, Certificate })
                Inspect([.. before, .. offsetsCountIt ? Moved(pdf, before.Length) : pdf]).Value.ShouldSatisfyAllConditions(
                    facts => facts.Kind.ShouldBe(ContentKind.Pdf), facts => facts.Pages.ShouldBe(1));
    }

    [Fact]
    public void White_space_before_a_picture_is_none_of_the_kinds() =>
        (CodeOf([10, .. Png]), CodeOf([32, .. Jpeg])).ShouldBe(("document.kind", "document.kind"));

    [Fact]
    public void The_zeros_of_a_scanner_behind_a_pdf_are_allowed_up_to_a_size()
    {
        foreach (var zeros in new[] { 1, 511, 4096, 64 * 1024 })
            Inspect([.. PdfOf(2), .. new byte[zeros]]).Value.Pages.ShouldBe(2);
        CodeOf([.. PdfOf(2), .. new byte[(64 * 1024) + 1]]).ShouldBe("document.padded");
        CodeOf([.. PdfOf(2), .. new byte[4096], .. "<script>"u8, .. new byte[4096]]).ShouldNotBeNull();
    }

    [Fact]
    public void A_portfolio_is_told_as_such() => CodeOf(PdfOf(1, document =>
        document.Internals.Catalog.Elements["/Collection"] = new PdfDictionary(document))).ShouldBe("document.portfolio");

    [Fact]
    public void Given_more_pixels_than_the_limit_a_picture_is_refused()
    {
        foreach (var picture in new[] { Jpeg, Png })
            (CodeOf(picture, new(MaxSide: 1200)), CodeOf(picture, new(MaxSide: 1199)), CodeOf(picture, new(MaxPixels: 1200 * 900 - 1)))
                .ShouldBe((null, "document.image.size", "document.image.pixels"));
    }

    /// <summary>The file with a table of offsets as if so many bytes stood before it.</summary>
    private static byte[] Moved(byte[] pdf, int by)
    {
        var text = Encoding.Latin1.GetString(pdf);
        text = Regex.Replace(
            text, @"^\d{10}(?= \d{5} n)",
            offset => $"{int.Parse(offset.Value, CultureInfo.InvariantCulture) + by:D10}", RegexOptions.Multiline);
        text = Regex.Replace(text, @"(?<=startxref\r?\n)\d+", start => $"{int.Parse(start.Value, CultureInfo.InvariantCulture) + by}");
        return Encoding.Latin1.GetBytes(text);
    }

    [Fact]
    public void Given_a_picture_without_width_it_is_refused()
    {
        byte[] flat = [.. Png];
        BinaryPrimitives.WriteInt32BigEndian(flat.AsSpan(16), 0);

        CodeOf(flat).ShouldBe("document.image.size");
    }
}
