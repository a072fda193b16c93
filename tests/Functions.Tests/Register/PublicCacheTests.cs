using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Register;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Register;

public sealed class PublicCacheTests
{
    private readonly Web _web = new();

    [Fact]
    public async Task A_page_for_nobody_in_particular_may_be_kept_and_is_asked_for_anew()
    {
        var http = _web.Get("/register");
        (await PublicCache.KeepPage(http, "1")).ShouldBeNull();
        http.Response.Headers.CacheControl.ToString().ShouldBe("public, max-age=0, must-revalidate");

        var again = _web.Get("/register");
        again.Request.Headers.IfNoneMatch = http.Response.Headers.ETag;
        (await PublicCache.KeepPage(again, "1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_for_somebody_signed_in_is_kept_by_nobody()
    {
        var anybody = _web.Get("/register");
        await PublicCache.KeepPage(anybody, "1");

        var http = _web.Get("/register", cookies: SignedIn());
        http.Request.Headers.IfNoneMatch = anybody.Response.Headers.ETag;
        (await PublicCache.KeepPage(http, "1")).ShouldBeNull();
        http.Response.Headers.ETag.ShouldBeEmpty();
        http.Response.Headers.CacheControl.ShouldBeEmpty("it stays as SecurityHeaders has it: no-store");
    }

    [Fact]
    public async Task A_page_in_another_language_is_another_page()
    {
        var indonesian = _web.Get("/register");
        await PublicCache.KeepPage(indonesian, "1");

        var http = _web.Get("/register");
        http.Request.Headers.AcceptLanguage = "en";
        http.Request.Headers.IfNoneMatch = indonesian.Response.Headers.ETag;
        (await PublicCache.KeepPage(http, "1")).ShouldBeNull();
        http.Response.Headers.Vary.ToString().ShouldBe("Cookie, Accept-Language");
    }

    private string SignedIn()
    {
        var http = _web.Get();
        _web.Services.GetRequiredService<Sessions>().SignIn(http, "sri@contoh.id", "applicant");
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
