using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Products;
using SkiaSharp;

namespace Ovop.Functions.Tests.Register.Products;

public sealed class ProductPageTests
{
    private static readonly byte[] Red = Photo(SKColors.Red);

    [Fact]
    public async Task A_message_with_its_link_shows_the_drawn_card()
    {
        var page = await Page(Awards.Batik);

        page.ShouldContain($"<meta property=\"og:image\" content=\"https://ovop.example/produk/{Awards.Batik.Certificate}/kartu.jpg\"");
        page.ShouldContain("<meta property=\"og:title\" content=\"Batik tulis, UD Sekar\"");
    }

    [Fact]
    public async Task A_revoked_star_is_grey_under_a_red_banner()
    {
        (await Page(Awards.Batik)).ShouldNotContain("class=\"ended\"");

        var page = await Page(Awards.Revoked);
        page.ShouldContain("class=\"ended\"");
        page.ShouldContain("seal--ended");
        page.ShouldContain("<span class=\"stars stars--ended\"", customMessage: "in the history too");
    }

    [Fact]
    public async Task Its_neighbours_are_shown_in_both_languages()
    {
        (await Page(Awards.Batik)).ShouldContain("Produk berbintang lain dari Kabupaten Rembang");
        (await Page(Awards.Batik, Language.English)).ShouldContain("Other products with stars from Kabupaten Rembang");
    }

    [Fact]
    public async Task What_its_producer_consents_to_is_told()
    {
        var page = await Page(Awards.Batik, shown: new(null, ["one"])
        {
            Captions = new Dictionary<string, string> { ["one"] = "Membatik di teras" },
            Findings = [new(new("Pilar satu", "Pillar one"), new("Mutu", "Quality"), new("Sangat baik", "Very good"), ["Halus & rapi"])],
            Shop = new("https://toko.example/sekar", "javascript:alert(1)", "", "+62295000111"),
        });

        page.ShouldContain("<figcaption lang=\"id\">Membatik di teras</figcaption>");
        page.ShouldContain("Sangat baik");
        page.ShouldContain("Halus &amp; rapi");
        page.ShouldContain("href=\"https://toko.example/sekar\"");
        page.ShouldContain("href=\"tel:");
        page.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task What_its_producer_keeps_is_not_told()
    {
        var page = await Page(Awards.Batik);

        page.ShouldNotContain("id=\"temuan\"");
        page.ShouldNotContain("id=\"beli\"");
    }

    [Fact]
    public void The_card_is_as_large_as_messages_show_it_and_light()
    {
        var file = ShareCard.Of(Awards.Batik, Red);
        using var card = SKBitmap.Decode(file);

        (card.Width, card.Height).ShouldBe((1200, 630));
        file.Length.ShouldBeLessThan(300 * 1024);
    }

    [Fact]
    public void The_photo_is_on_the_card_only_while_the_star_is_in_force()
    {
        IsRed(ShareCard.Of(Awards.Batik, Red)).ShouldBeTrue();
        IsRed(ShareCard.Of(Awards.Revoked, Red)).ShouldBeFalse();
        ShareCard.Of(Awards.Batik, photo: null).Length.ShouldBeGreaterThan(1000);
    }

    private static bool IsRed(byte[] file)
    {
        using var card = SKBitmap.Decode(file);
        return card.GetPixel(100, 200) is { Red: > 200, Green: < 60, Blue: < 60 };
    }

    private static byte[] Photo(SKColor colour)
    {
        using var picture = new SKBitmap(40, 30);
        picture.Erase(colour);
        return picture.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static Task<string> Page(PublicAward award, Language language = default, PublicShow? shown = null) => Drawn.Page<ProductPage>(new
    {
        Award = award,
        Back = "/register",
        History = new[] { award },
        Makers = new MakersNearby(1, 1),
        Shown = shown ?? PublicShow.Nothing,
        Neighbours = new[] { new Pictured(Awards.Batik, null) },
        Site = new Uri("https://ovop.example/"),
    }, language);
}
