using System.Net;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Gallery;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Register.Gallery;

public sealed class GalleryTests
{
    private static readonly PublicAward Batik = Awards.Batik with { Regency = "3317", Village = "Desa Babagan" };

    private static readonly PublicAward Coffee = Batik with
    {
        Certificate = new(new("2025", 9), 2),
        Product = "Kopi Gayo",
        Commodity = Commodity.MM,
        Regency = "1104",
        Village = "Babagan",
        DecidedOn = new(2025, 11, 25),
    };

    [Theory]
    [InlineData("jelajah", true, true)]
    [InlineData("komoditas/BT", true, false)]
    [InlineData("tahun/2025", false, true)]
    [InlineData("desa/3317/babagan", true, false)]
    [InlineData("desa/1104/babagan", false, true)]
    public async Task What_is_asked_for_is_shown_and_nothing_else(string path, bool batik, bool coffee)
    {
        var page = await Page(path);

        page.Contains("<span class=\"card__name\">Batik tulis</span>", StringComparison.Ordinal).ShouldBe(batik);
        page.Contains("<span class=\"card__name\">Kopi Gayo</span>", StringComparison.Ordinal).ShouldBe(coffee);
    }

    [Fact]
    public async Task A_product_is_seen_by_its_photo_or_else_by_the_motif_of_its_commodity()
    {
        var page = await Page("jelajah");

        page.ShouldContain("src=\"/foto/one-320\"");
        page.ShouldMatch("<span class=\"motif motif--MM\"></span>\\s*<span class=\"card__name\">Kopi Gayo");
    }

    [Fact]
    public async Task A_commodity_has_a_page_before_its_first_star() => (await Page("komoditas/GR")).ShouldContain("motif--wide motif--GR");

    [Theory]
    [InlineData("komoditas/XX")]
    [InlineData("komoditas/-1")]
    [InlineData("komoditas/99")]
    [InlineData("tahun/1999")]
    [InlineData("desa/3317/lasem")]
    [InlineData("desa/9999/babagan")]
    public async Task What_is_not_there_is_told(string path) => (await Ask(path)).Status.ShouldBe(404);

    [Fact]
    public async Task A_producer_is_seen_with_all_stars_of_every_round_those_that_have_ended_too()
    {
        var page = await Page("pelaku/3317/ud-sekar", Batik with { State = AwardState.Expired });

        page.ShouldContain("<h1 class=\"govuk-heading-l\">UD Sekar, Kabupaten Rembang</h1>");
        page.ShouldContain($"<a class=\"govuk-link\" href=\"/produk/{Batik.Certificate}\">Batik tulis</a>");
        page.ShouldContain("Masa berlaku habis");
        page.ShouldNotContain("Kopi Gayo");
    }

    [Fact]
    public async Task A_star_that_is_not_in_force_is_not_shown() =>
        (await Page("jelajah", Batik with { State = AwardState.Revoked })).ShouldNotContain("Batik tulis");

    [Fact]
    public void A_village_whose_name_was_not_kept_has_no_page() => GalleryOf.VillageOf(Batik with { Village = null }).ShouldBeNull();

    private static async Task<string> Page(string path, PublicAward? batik = null) => WebUtility.HtmlDecode((await Ask(path, batik)).Body);

    private static async Task<Answered> Ask(string path, PublicAward? batik = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var table = new TableRegister(new InMemoryTables(), new FakeTimeProvider(new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero)));
        await table.Put(batik ?? Batik, new(null, ["one"]), cancel);
        await table.Put(Coffee, null, cancel);
        var gallery = new GalleryEndpoint(table);
        return await new Web().Get("", request => path.Split('/') switch
        {
            ["komoditas", var code] => gallery.OfCommodity(request, code, cancel),
            ["tahun", var year] => gallery.OfYear(request, year, cancel),
            ["pelaku", var regency, var producer] => gallery.OfProducer(request, regency, producer, cancel),
            ["desa", var regency, var village] => gallery.OfVillage(request, regency, village, cancel),
            _ => gallery.All(request, cancel),
        });
    }
}
