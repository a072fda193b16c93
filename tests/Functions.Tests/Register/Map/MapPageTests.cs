using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Assets;
using Ovop.Functions.Register.Map;
using Ovop.Functions.Register.Search;

namespace Ovop.Functions.Tests.Register.Map;

public sealed class MapPageTests
{
    private static readonly int[] Stars = [3];

    [Fact]
    public async Task The_drawing_shows_what_the_tiles_lead_to()
    {
        var page = await Page(Awards.Batik);

        page.ShouldContain("<svg class=\"outline\" viewBox=\"0 0 1000 377\" aria-hidden=\"true\"");
        page.ShouldContain("<title>Jawa Tengah: 1 penghargaan</title>");
        page.ShouldContain("<a href=\"/register?prov=33\" class=\"tiles__tile");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task The_coast_is_attributed(string code) => (await Page(Awards.Batik, Language.Of(code))).ShouldContain("Natural Earth");

    /// <summary>WCAG 2.2, 2.5.3: who speaks to the machine says what is seen.</summary>
    [Fact]
    public async Task A_tile_is_called_by_what_is_seen_on_it() =>
        (await Page(Awards.Batik)).ShouldContain("<span>JT</span> <strong>1</strong> <span class=\"govuk-visually-hidden\">Jawa Tengah</span>");

    [Fact]
    public async Task Provinces_without_a_star_are_folded()
    {
        var page = await Page(Awards.Batik);
        var folded = page[page.IndexOf("<details", StringComparison.Ordinal)..page.IndexOf("</details>", StringComparison.Ordinal)];

        folded.ShouldContain("Provinsi yang belum memiliki penghargaan: 37");
        folded.ShouldContain("<a class=\"govuk-link\" href=\"/peta/51\">Bali</a>");
        folded.ShouldNotContain("Jawa Tengah");
        Regex.Count(page, "<td[^>]*data-label=\"Provinsi\"").ShouldBe(1);
    }

    [Fact]
    public void Every_province_has_its_place_on_the_drawing_and_none_has_that_of_another()
    {
        var drawing = Encoding.UTF8.GetString(AssetShelf.Find(AssetShelf.Address("indonesia.svg")["/aset/".Length..])!.Plain);

        drawing.Length.ShouldBeLessThanOrEqualTo(30 * 1024);
        drawing.ShouldContain($"viewBox=\"0 0 {Outline.Width} {Outline.Height}\"");
        Provinces.All.Select(province => Outline.Of(province.Code)).ShouldBeUnique();
        Provinces.All.ShouldAllBe(province => Outline.Of(province.Code).X > 0 && Outline.Of(province.Code).X < Outline.Width
            && Outline.Of(province.Code).Y > 0 && Outline.Of(province.Code).Y < Outline.Height);
    }

    private static async Task<string> Page(PublicAward award, Language language = default) => WebUtility.HtmlDecode(await Drawn.Page<MapPage>(new
    {
        Filter = RegisterFilter.All,
        Counts = MadeWhere.Count([award]),
        Stars,
    }, language));
}
