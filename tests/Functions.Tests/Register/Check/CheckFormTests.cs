using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Ovop.Functions.Register.Check;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Register.Check;

public sealed class CheckFormTests
{
    [Theory]
    [InlineData("ovop-2026-000001-s3-b", "/sertifikat/OVOP-2026-000001-S3-B")]
    [InlineData("https://ovop.contoh.id/sertifikat/OVOP-2026-000001-S3-B", "/sertifikat/OVOP-2026-000001-S3-B")]
    [InlineData("https://ovop.contoh.id/produk/OVOP-2026-000001-S3-B/", "/sertifikat/OVOP-2026-000001-S3-B")]
    public void A_number_leads_to_what_it_numbers(string typed, string leads) =>
        CheckEndpoint.Form(Asked($"?nomor={typed}").Request).ShouldBeOfType<RedirectHttpResult>().Url.ShouldBe(leads);

    [Theory]
    [InlineData("ovop-2026-000001")]
    [InlineData("ovop+2026+000001")]
    [InlineData("OVOP2026000001")]
    public async Task Whoever_types_the_number_of_an_application_is_told_what_it_is_and_where_else_to_look(string typed)
    {
        var http = Asked($"?nomor={typed}");

        (await Web.BodyOf(CheckEndpoint.Form(http.Request), http)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("OVOP-2026-000001 adalah nomor permohonan, bukan nomor piagam."),
            page => page.ShouldContain("href=\"/register?cari=OVOP-2026-000001\""),
            page => page.ShouldContain("href=\"/permohonan/OVOP-2026-000001\""),
            page => page.ShouldNotContain("belum tentu palsu"));
        http.Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task An_empty_field_is_told()
    {
        var http = Asked("?nomor=+");

        (await Web.BodyOf(CheckEndpoint.Form(http.Request), http)).ShouldContain("Ketik nomor");
        http.Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task Whoever_has_typed_nothing_yet_is_told_nothing()
    {
        var http = Asked("");

        (await Web.BodyOf(CheckEndpoint.Form(http.Request), http)).ShouldNotContain("govuk-error-summary");
    }

    private static HttpContext Asked(string query)
    {
        var http = new Web().Get("/sertifikat");
        http.Request.QueryString = new(query);
        return http;
    }
}
