using System.Text;
using System.Text.RegularExpressions;
using Ovop.Core.Rounds;
using Ovop.Functions.Register.Certificates;
using Ovop.Functions.Tests.Register.Kit;
using Snapshooter.Xunit3;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Graphics;
using static Ovop.Functions.Tests.Register.Certificates.CertificateBuilder;

namespace Ovop.Functions.Tests.Register.Certificates;

public sealed class CertificatePdfTests
{
    [Fact]
    public void The_same_facts_give_the_same_bytes() =>
        CertificatePdf.Render(Batik).ShouldBe(CertificatePdf.Render(Batik));

    [Fact]
    public void Other_facts_give_other_document_ids() =>
        IdOf(CertificatePdf.Render(Batik)).ShouldNotBe(IdOf(CertificatePdf.Render(Batik with { Star = 4 })));

    /// <summary>What ISO 19005-1 asks of a file that says it is PDF/A-1a, as far as the file's text shows it; no validator runs here.</summary>
    [Fact]
    public void The_file_says_that_it_is_for_archives_and_has_what_that_takes()
    {
        var file = Encoding.Latin1.GetString(CertificatePdf.Render(Batik));

        foreach (var must in new[] { "<pdfaid:part>1<", "<pdfaid:conformance>A<", "/OutputIntents", "/GTS_PDFA1", "/DestOutputProfile", "/StructTreeRoot", "/Lang" })
            file.ShouldContain(must);
        file.ShouldMatch(@"/Marked\s*true");
        foreach (var mustNot in new[] { "/SMask", "/Encrypt", "/JavaScript", "/ObjStm", "/XRef", "/EmbeddedFile", "/LZWDecode" })
            file.ShouldNotContain(mustNot);
        Regex.Matches(file, @"/(ca|CA)\s+([0-9.]+)").ShouldAllBe(opacity => opacity.Groups[2].Value == "1");
        Regex.Count(file, @"/Type\s*/FontDescriptor").ShouldBe(Regex.Count(file, "/FontFile2"));
    }

    [Fact]
    public void The_page_says_all_this_in_this_order() => TextOf(Page(Batik)).ReplaceLineEndings("\n").MatchSnapshot();

    [Theory]
    [InlineData("PIAGAM PENGHARGAAN")]
    [InlineData("Certificate of Award")]
    [InlineData("One Village One Product")]
    [InlineData("OVOP-2026-0042")]
    [InlineData("Batik Tulis Sekar Jagad")]
    [InlineData("Kain batik tulis pewarna alam “Sekar Jagad”")]
    [InlineData("Kabupaten Rembang, Jawa Tengah")]
    [InlineData("Bintang 3 dari 5 / 3 of 5 stars")]
    [InlineData("5 Juni 2026 / 5 June 2026")]
    [InlineData("4 Juni 2028 / 4 June 2028")]
    [InlineData("https://ovop.example.go.id/register/OVOP-2026-0042")]
    [InlineData("Dr. Ratna Kusumawati")]
    [InlineData("Direktur Jenderal Industri Kecil, Menengah, dan Aneka")]
    [InlineData("Director General of Small, Medium and Miscellaneous Industry")]
    public void The_page_says(string fact) => TextOf(Page(Batik)).ShouldContain(fact);

    [Fact]
    public void Seal_and_decree_stand_where_the_round_says()
    {
        var page = Page(Batik with { Decree = new("531 Tahun 2026", new(2026, 6, 3)), Layout = new(SealPlace.Right, DecreePlace.Heading) });

        TextOf(page).ShouldContain("Nomor keputusan / Decree no.: 531 Tahun 2026");
        TextOf(page).ShouldContain("cap / seal");
        TextOf(Page(Batik)).ShouldNotContain("cap / seal");
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 5)]
    [InlineData(2, 3)]
    public void Stars_awarded_are_filled_and_the_rest_of_the_scale_is_in_outline(int star, int max)
    {
        var stars = Page(Batik with { Star = star, StarMax = max }).Paths.Where(IsStar).ToList();

        (stars.Count(path => path.IsFilled), stars.Count).ShouldBe((star, max));
    }

    [Fact]
    public void The_qr_code_holds_the_verification_address() =>
        Qr.Read(Page(Batik)).ShouldBe(Batik.VerifyAt.AbsoluteUri);

    [Fact]
    public void Letters_beyond_the_western_alphabet_are_kept() =>
        TextOf(Page(Batik with { Producer = "Tenun Ḥasanah & Škoda", Brand = "Ñandé – Ōsaka" })).ShouldContain("Tenun Ḥasanah & Škoda");

    [Fact]
    public void Long_names_stay_on_the_page_whole()
    {
        var page = Page(LongNamed);

        page.Letters.ShouldAllBe(letter => letter.StartBaseLine.X > 45 && letter.EndBaseLine.X < page.Width - 45);
        Words(TextOf(page)).ShouldContain(Words(LongNamed.Producer));
        Words(TextOf(page)).ShouldContain(Words(LongNamed.Product));
    }

    /// <summary>With no space at which a line could end, of the widest letter and of all kinds.</summary>
    [Theory]
    [InlineData("M")]
    [InlineData("Tenunikat")]
    public void Names_of_120_letters_in_one_word_stay_on_the_page_whole(string piece)
    {
        var word = string.Concat(Enumerable.Repeat(piece, 120))[..120];

        var page = Page(Batik with { Producer = word, Product = word });

        page.Letters.ShouldAllBe(letter => letter.StartBaseLine.X > 45 && letter.EndBaseLine.X < page.Width - 45 && letter.StartBaseLine.Y > 40);
        Regex.Count(string.Concat(TextOf(page).Where(letter => !char.IsWhiteSpace(letter))), word).ShouldBe(2);
        page.Letters.Where(letter => word.Contains(letter.Value, StringComparison.Ordinal)).Min(letter => letter.PointSize).ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Lines_of_long_names_do_not_overlap()
    {
        var words = Page(LongNamed).GetWords().ToList();

        words.Where((word, index) => words.Skip(index + 1).Any(other => Overlap(word, other))).Select(word => word.Text).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_one_landscape_a4_page_with_title_language_and_embedded_letters()
    {
        var pdf = CertificatePdf.Render(Batik);
        using var document = PdfDocument.Open(pdf);

        document.NumberOfPages.ShouldBe(1);
        document.Information.Title.ShouldBe("Piagam Penghargaan OVOP OVOP-2026-0042");
        document.GetPage(1).Width.ShouldBe(842, 1);
        Raw(pdf).ShouldContain("/Lang(id)");
        Regex.Count(Raw(pdf), "/FontFile2").ShouldBe(3);
        Raw(pdf).ShouldContain("<xmp:CreateDate>2026-06-04T18:30:00Z</xmp:CreateDate>");
    }

    [Fact]
    public void Paper_of_a_revoked_star_says_so_in_both_languages_and_in_the_same_bytes_each_time()
    {
        var marked = CertificateMark.Apply(CertificatePdf.Render(Batik), Awards.Revoked);

        using var document = PdfDocument.Open(marked);
        Words(TextOf(document.GetPage(1))).ShouldContain("DICABUT / REVOKED");
        Words(TextOf(document.GetPage(1))).ShouldContain("5 Januari 2027");
        CertificateMark.Apply(CertificatePdf.Render(Batik), Awards.Revoked).ShouldBe(marked);
    }

    private static string TextOf(Page page) => ContentOrderTextExtractor.GetText(page);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Less room between two baselines than the lower line's capitals and the upper line's descenders need.</summary>
    private static bool Overlap(Word one, Word other)
    {
        var (upper, lower) = Baseline(one) > Baseline(other) ? (one, other) : (other, one);
        var (room, needed) = (Baseline(upper) - Baseline(lower), 0.68 * lower.Letters[0].PointSize + 0.22 * upper.Letters[0].PointSize);
        return room > 0.1 && room < needed
            && upper.BoundingBox.Left < lower.BoundingBox.Right && lower.BoundingBox.Left < upper.BoundingBox.Right;
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static bool IsStar(PdfPath path) => path.Count == 1 && path[0].Commands.Count is 10 or 11;

    private static string IdOf(byte[] pdf) => Regex.Match(Raw(pdf), @"/ID\[<(\w+)>").Groups[1].Value;

    private static string Raw(byte[] pdf) => Encoding.Latin1.GetString(pdf);
}
