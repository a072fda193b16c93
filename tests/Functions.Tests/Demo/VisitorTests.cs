using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ovop.Demo;
using Ovop.Demo.Visiting;

namespace Ovop.Functions.Tests.Demo;

public sealed class VisitorTests : IAsyncLifetime
{
    private const string Form = """
        <title>Formulir</title><main><form id="usulan" method="post" action="/kirim" enctype="multipart/form-data">
        <input type="hidden" name="token" value="t-1"><input name="nama" value="awal"><textarea name="cerita">lama</textarea>
        <select name="provinsi"><option value="33">Jawa Tengah<option value="53" selected>NTT</select>
        <input type="radio" name="jenis" value="BT"><input type="radio" name="jenis" value="TN"><input type="file" name="berkas">
        <button name="simpan" value="1">Simpan</button></form><a href="/mulai">Kembali</a></main>
        """;

    private readonly WebApplication _site = Site();

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_form_is_posted_with_its_token_cookies_and_files()
    {
        using var visitor = new Visitor(new Uri(_site.Urls.Single()));
        var form = (await visitor.Open("/mulai", Stop)).Form("usulan");

        var answer = await form.Fill("nama", "Sekar Jagad").Fill("jenis", "BT").Fill("provinsi", "33")
            .Attach("berkas", "nib.pdf", Papers.Pdf("D-NIB", "Sekar"), "application/pdf").Submit("simpan", "1", Stop);

        answer.Address.AbsolutePath.ShouldBe("/diterima");
        answer.Text.ShouldBe("t-1 Sekar Jagad lama BT 33 1 nib.pdf application/pdf sesi");
    }

    [Fact]
    public async Task A_form_is_found_by_its_action()
    {
        using var visitor = new Visitor(new Uri(_site.Urls.Single()));

        (await visitor.Open("/mulai", Stop)).Form("/kirim").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_choice_that_the_page_does_not_offer_cannot_be_made()
    {
        using var visitor = new Visitor(new Uri(_site.Urls.Single()));
        var form = (await visitor.Open("/mulai", Stop)).Form();

        Should.Throw<InvalidOperationException>(() => form.Fill("provinsi", "99")).Message.ShouldContain("provinsi = 99");
    }

    [Fact]
    public async Task An_error_summary_is_thrown_with_title_and_entries()
    {
        using var visitor = new Visitor(new Uri(_site.Urls.Single()));

        var refusal = await Should.ThrowAsync<RefusedPageException>(() => visitor.Open("/salah", Stop));

        refusal.Message.ShouldContain("400 \"Galat: Formulir\": Isi NIB; Pilih provinsi");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var said = "";
        site.MapGet("/mulai", (HttpContext http) =>
        {
            http.Response.Cookies.Append("sesi", "sesi", new CookieOptions { Secure = true, HttpOnly = true });
            return Page(Form);
        });
        site.MapPost("/kirim", async (HttpContext http) =>
        {
            var (form, cookie) = (await http.Request.ReadFormAsync(), http.Request.Cookies["sesi"]);
            said = $"{form["token"]} {form["nama"]} {form["cerita"]} {form["jenis"]} {form["provinsi"]} {form["simpan"]} {form.Files[0].FileName} {form.Files[0].ContentType} {cookie}";
            return Results.Redirect("/diterima");
        });
        site.MapGet("/diterima", () => Page($"<title>Diterima</title><main>{said}</main>"));
        site.MapGet("/salah", () => Page("""
            <title>Galat: Formulir</title><div class="govuk-error-summary"><ul class="govuk-error-summary__list"><li>Isi NIB</li><li>Pilih provinsi</li></ul></div>
            """, 400));
        return site;
    }

    private static IResult Page(string html, int status = 200) => Results.Text(html, "text/html", statusCode: status);
}
