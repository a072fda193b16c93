using System.Text.Json;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Tests.Hosting.Errors;

public sealed class ProblemAnswerTests
{
    [Theory]
    [InlineData(ProblemKind.Invalid, 400)]
    [InlineData(ProblemKind.Forbidden, 403)]
    [InlineData(ProblemKind.NotFound, 404)]
    [InlineData(ProblemKind.Conflict, 409)]
    public async Task Every_kind_has_its_status_and_a_page(ProblemKind kind, int status)
    {
        var http = new Web().Get();

        var html = await Web.BodyOf(new Problem("form.malformed", kind).ToHttp(http), http);

        http.Response.StatusCode.ShouldBe(status);
        html.ShouldContain("<h1");
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("cross-site", false)]
    public async Task Who_sends_a_page_of_ours_that_is_out_of_date_is_led_to_it_as_it_stands_now(string from, bool isLed)
    {
        var http = new Web().Get();
        http.Request.Method = "POST";
        http.Request.Headers.Referer = "https://ovop.contoh.id/permohonan/OVOP-2026-000001/perubahan?x=1";
        http.Request.Headers["Sec-Fetch-Site"] = from;

        var html = await Web.BodyOf(new Problem("revision.none", ProblemKind.Conflict).ToHttp(http), http);

        html.Contains("href=\"/permohonan/OVOP-2026-000001/perubahan?x=1\"", StringComparison.Ordinal).ShouldBe(isLed);
    }

    [Theory]
    [InlineData("/kantor/permohonan/OVOP-2026-000001/tautan?selesai=ya", "/kantor/permohonan/OVOP-2026-000001/tautan")]
    [InlineData("/kantor/putaran/draf/bagian/tahap?di=x&selesai=ya", "/kantor/putaran/draf/bagian/tahap?di=x")]
    [InlineData("/permohonan/OVOP-2026-000001/dokumen/D-NIB?lain=ya&terkirim", "/permohonan/OVOP-2026-000001/dokumen/D-NIB?lain=ya")]
    [InlineData("/permohonan/OVOP-2026-000001/tanggal/D-NIB", null)]
    public async Task The_page_of_now_says_nothing_of_what_was_done_before_and_is_one_that_can_be_opened(string referer, string? led)
    {
        var http = new Web().Get();
        http.Request.Method = "POST";
        http.Request.Headers.Referer = $"https://ovop.contoh.id{referer}";
        http.Request.Headers["Sec-Fetch-Site"] = "same-origin";

        var html = await Web.BodyOf(new Problem("revision.none", ProblemKind.Conflict).ToHttp(http), http);

        if (led is null)
            html.ShouldNotContain("Buka lagi halaman tadi");
        else
            html.ShouldContain($"href=\"{led}\"");
    }

    [Fact]
    public async Task A_program_gets_problem_details_with_every_code_and_field()
    {
        var http = new Web().Get(accept: "application/json");
        Problem[] problems = [new("form.malformed", Field: "nib"), new("form.too-large", Field: "photo", Args: "24 MB")];

        var body = JsonDocument.Parse(await Web.BodyOf(problems.ToHttp(http), http)).RootElement;

        http.Response.ContentType.ShouldBe("application/problem+json");
        body.GetProperty("code").GetString().ShouldBe("form.malformed");
        body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).ShouldBe(["nib", "photo"]);
    }
}
