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
    }

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

    private static async Task<string> Page(object? parameters = null, string path = "/", string? cookies = null)
    {
        var http = new Web().Get(path, cookies: cookies);
        return await Web.BodyOf(Pages.Render<Page>(http, parameters ?? new { Title = "Usaha" }), http);
    }
}
