using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Help;
using Ovop.Functions.Hosting;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.Hosting;

public sealed class PublicCompressionTests
{
    private readonly Web _web = new();

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("", "")]
    public async Task A_public_page_comes_small_to_who_can_unpack_it(string accepts, string encoding)
    {
        var http = await Ask(_web.Get("/bantuan"), accepts);

        http.Response.Headers.ContentEncoding.ToString().ShouldBe(encoding);
        http.Response.Headers.Vary.ToString().Contains("Accept-Encoding", StringComparison.Ordinal).ShouldBe(encoding.Length > 0);
        Unpacked(http).ShouldContain("</html>");
        if (encoding == "br")
            http.Response.Body.Length.ShouldBeLessThan(Unpacked(http).Length / 2);
    }

    [Fact]
    public async Task Nothing_that_somebody_signed_in_sees_is_compressed()
    {
        var http = await Ask(_web.Get("/bantuan", cookies: _web.SignedIn("sri@contoh.id", SessionKinds.Applicant)), "br");

        http.Response.Headers.ContentEncoding.ShouldBeEmpty();
        Unpacked(http).ShouldContain("sri@contoh.id");
    }

    /// <summary>As every page is that has a form to be posted, with the token that proves it ours.</summary>
    [Fact]
    public async Task Nothing_that_no_cache_may_keep_is_compressed()
    {
        var http = await Ask(_web.Get(), "br", asked => Task.FromResult(Pages.Render<Page>(asked, new { Title = "Masuk" })));

        http.Response.Headers.ContentEncoding.ShouldBeEmpty();
    }

    private async Task<HttpContext> Ask(HttpContext http, string accepts, Func<HttpContext, Task<IResult>>? page = null)
    {
        http.Request.Headers.AcceptEncoding = accepts;
        http.Response.Headers.CacheControl = "no-store"; // as SecurityHeaders has it
        await _web.Services.GetRequiredService<PublicCompression>().Answer(http, async () =>
            await (await (page ?? (asked => HelpEndpoint.Questions(asked.Request)))(http)).ExecuteAsync(http));
        return http;
    }

    private static string Unpacked(HttpContext http)
    {
        var body = new MemoryStream(((MemoryStream)http.Response.Body).ToArray());
        using var unpacked = new StreamReader(http.Response.Headers.ContentEncoding.ToString() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        }, Encoding.UTF8);
        return unpacked.ReadToEnd();
    }
}
