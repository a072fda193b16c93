using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Notices;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Kit;
using Ovop.Functions.Tests.Hosting;
using SkiaSharp;
using UglyToad.PdfPig;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Ovop.Functions.Tests.Register.Kit;

public sealed class KitTests
{
    private const int Dots = 24;

    private static readonly Uri Check = new("https://ovop.kemenperin.go.id/sertifikat/OVOP-2026-000001-S3-B");

    private static readonly Artwork Label = StarLabel.Label(Awards.Batik, Check);

    [Fact]
    public void The_code_of_a_label_is_twelve_millimetres_and_leads_to_the_check()
    {
        using var picture = SKBitmap.Decode(Label.Png(Dots));
        using var square = new SKBitmap();
        picture.ExtractSubset(square, SKRectI.Create((int)(46.5 * Dots), (int)(3.5 * Dots), 15 * Dots, 15 * Dots)).ShouldBeTrue();
        var dark = Enumerable.Range(0, square.Width).Where(x => Enumerable.Range(0, square.Height).Any(y => square.GetPixel(x, y).Red < 128)).ToList();

        (dark[^1] + 1 - dark[0]).ShouldBeInRange((int)(StarLabel.Code * Dots) - 2, (int)(StarLabel.Code * Dots) + 2);
        var grey = square.Pixels.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue }).ToArray();
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, square.Width, square.Height))),
            new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true }).Text.ShouldBe(Check.AbsoluteUri);
    }

    [Fact]
    public void Every_program_draws_the_same_since_letters_are_outlines_too()
    {
        var svg = XDocument.Parse(StarLabel.Label(Awards.Batik with { Producer = "Dapur <Kawis> & \"Lasem\"" }, Check).Svg()).Root!;

        svg.Attribute("width")!.Value.ShouldBe("64mm");
        svg.Elements().Select(element => element.Name.LocalName).Distinct().ShouldBe(["title", "path"]);
        svg.Elements().First().Value.ShouldBe("Batik tulis, Dapur <Kawis> & \"Lasem\": 3 dari 3 bintang / 3 of 3 stars, OVOP-2026-000001-S3-5");
    }

    [Fact]
    public void Printers_get_the_size_that_is_meant()
    {
        using var file = PdfDocument.Open(Label.Pdf());

        var page = file.GetPage(1);
        (page.Width, page.Height).ShouldBe((64 * 72 / 25.4, 22 * 72 / 25.4), new Near());
    }

    /// <summary>With names of two long lines, which weigh most.</summary>
    [Fact]
    public void The_certificate_as_a_picture_is_small_and_always_the_same_and_its_code_leads_to_the_check()
    {
        var award = Awards.Batik with
        {
            Product = string.Join(' ', Enumerable.Repeat("Batik", 20)),
            Producer = string.Join(' ', Enumerable.Repeat("Usaha", 15)),
        };

        var file = CertificatePicture.Of(award, Check, CertificatePicture.Sent);

        file.Length.ShouldBeLessThan(150 * 1024);
        CertificatePicture.Of(award, Check, CertificatePicture.Shown).Length.ShouldBeLessThan(40 * 1024, "a page shows it beside other pictures");
        CertificatePicture.Of(award, Check, CertificatePicture.Sent).ShouldBe(file);
        using var picture = SKBitmap.Decode(file);
        (picture.Width, picture.Height).ShouldBe((1120, 792));
        var grey = picture.Pixels.SelectMany(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue }).ToArray();
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, picture.Width, picture.Height))),
            new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true }).Text.ShouldBe(Check.AbsoluteUri);
    }

    [Fact]
    public void The_longest_names_fit_on_a_card() => StarLabel.Card(Awards.Batik with
    { Product = new('w', 250), Producer = string.Join(' ', Enumerable.Repeat("Usaha", 42)) }, Check).Png(1).Length.ShouldBeGreaterThan(100);

    [Theory]
    [InlineData("label.svg", "image/svg+xml")]
    [InlineData("label.png", "image/png")]
    [InlineData("label.pdf", "application/pdf")]
    [InlineData("kartu.svg", "image/svg+xml")]
    [InlineData("kartu.png", "image/png")]
    [InlineData("kartu.pdf", "application/pdf")]
    [InlineData("piagam.jpg", "image/jpeg")]
    [InlineData("piagam-layar.jpg", "image/jpeg")]
    public async Task A_star_in_force_has_its_label_and_card(string file, string type)
    {
        var http = new Web().Get($"/sertifikat/{Awards.Batik.Certificate}/label/{file}");

        await Answer(http, Awards.Batik, kit => kit.File(http.Request, $"{Awards.Batik.Certificate}", file, TestContext.Current.CancellationToken));

        (http.Response.StatusCode, http.Response.ContentType?.Split(';')[0]).ShouldBe((200, type));
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public async Task A_star_that_is_not_in_force_has_none(AwardState state, string file)
    {
        var http = new Web().Get();

        await Answer(http, Awards.Batik with { State = state }, kit =>
            kit.File(http.Request, $"{Awards.Batik.Certificate}", file, TestContext.Current.CancellationToken));

        http.Response.StatusCode.ShouldBe(StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task There_are_words_to_share_in_every_language_whoever_reads()
    {
        var page = await Drawn.Page<KitPage>(new { Award = Awards.Batik, Product = new Uri("https://ovop.example/produk/1") }, Language.English);

        page.ShouldContain("Batik tulis dari UD Sekar, Kabupaten Rembang, memperoleh 3 dari 3 bintang");
        page.ShouldContain("has 3 of 3 stars of the One Village One Product award 2026");
    }

    public static TheoryData<AwardState, string> Ended() =>
    [
        .. from state in Enum.GetValues<AwardState>()
           where state != AwardState.Valid
           from file in (string[])["label.svg", "piagam.jpg"]
           select (state, file),
    ];

    private static async Task<string> Answer(HttpContext http, PublicAward award, Func<KitEndpoint, Task<IResult>> asked)
    {
        using var table = new TableRegister(new InMemoryTables(), TimeProvider.System);
        await table.Put(award, null, TestContext.Current.CancellationToken);
        var kit = new KitEndpoint(table, Options.Create(new SiteOptions { BaseAddress = new("https://ovop.example/") }));
        return await Web.BodyOf(await asked(kit), http);
    }

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < 0.5 && Math.Abs(one.Item2 - other.Item2) < 0.5;

        public int GetHashCode((double, double) size) => 0;
    }
}
