using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Tests.Hosting;

public sealed class CameFromTests
{
    [Theory]
    [InlineData("https://ovop.example/register?cari=kopi&prov=33&halaman=2", "/register?cari=kopi&prov=33&halaman=2")]
    [InlineData("https://ovop.example/peta/33", "/peta/33")]
    [InlineData("https://ovop.example/peta", "/peta")]
    [InlineData("https://ovop.example/petani", "/register")]
    [InlineData("https://ovop.example/kantor", "/register")]
    [InlineData("nonsense", "/register")]
    [InlineData(null, "/register")]
    public void Back_leads_to_the_search_or_map_as_it_stood(string? referer, string back)
    {
        var http = new Web().Get("/produk/1");
        http.Request.Headers.Referer = referer;

        CameFrom.Page(http, "/register", "/peta").ShouldBe(back);
        http.Response.Headers.Vary.ToString().ShouldBe("Referer");
    }

    [Theory]
    [InlineData("https://ovop.example/kantor?putaran=2026&halaman=2", "/kantor?putaran=2026&halaman=2")]
    [InlineData("https://ovop.example/kantor/hari-ini", "/kantor/hari-ini")]
    [InlineData("https://ovop.example/kantor/permohonan/OVOP-2026-000001/tenggat", "/kantor")]
    [InlineData(null, "/kantor")]
    public void A_list_is_gone_back_to_with_its_filters_and_no_page_below_it(string? referer, string back)
    {
        var http = new Web().Get("/kantor/permohonan/OVOP-2026-000001");
        http.Request.Headers.Referer = referer;

        CameFrom.List(http, "/kantor", "/kantor/hari-ini").ShouldBe(back);
    }

    [Fact]
    public void No_page_leads_back_to_itself()
    {
        var http = new Web().Get("/peta/33");
        http.Request.Headers.Referer = "https://ovop.example/peta/33";

        CameFrom.Page(http, "/register", "/peta").ShouldBe("/register");
    }
}
