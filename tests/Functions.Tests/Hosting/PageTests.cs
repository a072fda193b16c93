using System.Net;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Tests.Hosting;

public sealed class PageTests
{
    private static readonly Problem[] Refused = [new("form.malformed", Field: "name")];

    [Fact]
    public async Task A_page_is_indonesian_unless_the_reader_chose_otherwise()
    {
        (await Page()).ShouldContain("<html lang=\"id\"");
        (await Page(cookies: "bahasa=en")).ShouldContain("<html lang=\"en\"");
        (await Page(cookies: "bahasa=id", asks: "en")).ShouldContain("<html lang=\"id\"");
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("de, en;q=0.5, id;q=0.4", "en")]
    [InlineData("en;q=0.5, id-ID", "id")]
    [InlineData("EN", "en")]
    [InlineData("en;q=0, de", "id")]
    [InlineData("ja-JP", "en")]
    [InlineData("nl, *;q=0.5", "en")]
    [InlineData("ms-MY", "id")]
    [InlineData("jv, nl;q=0.8", "id")]
    [InlineData("jw, nl;q=0.8", "id")]
    [InlineData("in-ID, en-US;q=0.8", "id")]
    [InlineData("*", "id")]
    [InlineData(";;, ??", "id")]
    public async Task Whoever_has_not_chosen_gets_what_their_browser_asks_for(string asks, string language) =>
        (await Page(asks: asks)).ShouldContain($"<html lang=\"{language}\"");

    [Fact]
    public async Task Every_page_leads_to_the_doors_and_says_whom_to_ask()
    {
        var html = await Page();

        foreach (var door in new[] { "/masuk", "/register", "/sertifikat", "/bantuan", "/istilah", "/privasi", "/aksesibilitas" })
            html.ShouldContain($"<a href=\"{door}\"");
        html.ShouldContain("Jalan Uji 2, Jakarta");
        html.ShouldContain("<a href=\"tel:+622100000109\">+62 21 0000 0109</a>");
        html.ShouldContain("<a href=\"https://wa.me/6280000000108\">");
        html.ShouldContain("Setiap hari kerja");
        (await Page(cookies: "bahasa=en")).ShouldContain("Every working day");
    }

    [Fact]
    public async Task The_door_that_one_stands_in_is_marked() =>
        (await Page(path: "/register")).ShouldContain("<a href=\"/register\" aria-current=\"page\">");

    [Theory]
    [InlineData("/kantor/catatan", true)]
    [InlineData("/kantor", true)]
    [InlineData("/kantor/masuk", false)]
    [InlineData("/register", false)]
    public async Task The_offices_menu_stands_on_every_page_of_the_office_and_on_no_other(string path, bool stands) =>
        (await Page(path: path)).Contains("<a href=\"/kantor/surat\"", StringComparison.Ordinal).ShouldBe(stands);

    [Fact]
    public async Task The_title_says_that_something_is_wrong_before_it_says_what_page_it_is() =>
        (await Page(new { Title = "Usaha", Problems = Refused })).ShouldContain("<title>Kesalahan: Usaha – OVOP</title>");

    [Fact]
    public async Task The_error_summary_leads_to_the_field() =>
        (await Page(new { Title = "Usaha", Problems = Refused })).ShouldContain("<a href=\"#name\">");

    [Fact]
    public async Task The_language_switch_comes_back_to_the_same_page() =>
        (await Page(path: "/a b")).ShouldContain("/bahasa/en?kembali=%2Fa%2520b");

    [Fact]
    public async Task A_page_carries_no_style_or_script_of_its_own()
    {
        var html = await Page();

        html.ShouldNotContain("style=");
        html.ShouldNotContain("<style");
        html.ShouldContain("<script type=\"module\" src=\"/aset/");
    }

    private static async Task<string> Page(object? parameters = null, string path = "/", string? cookies = null, string? asks = null)
    {
        var http = new Web().Get(path, cookies: cookies);
        http.Request.Headers.AcceptLanguage = asks;
        return WebUtility.HtmlDecode(await Web.BodyOf(Pages.Render<Page>(http, parameters ?? new { Title = "Usaha" }), http));
    }
}
