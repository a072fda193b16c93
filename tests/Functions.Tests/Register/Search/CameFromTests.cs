using Ovop.Functions.Register;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Register.Search;

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

    [Fact]
    public void No_page_leads_back_to_itself()
    {
        var http = new Web().Get("/peta/33");
        http.Request.Headers.Referer = "https://ovop.example/peta/33";

        CameFrom.Page(http, "/peta").ShouldBe("/register");
    }
}
