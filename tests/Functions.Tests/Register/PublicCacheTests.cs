using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Register;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Register;

public sealed class PublicCacheTests
{
    private readonly Web _web = new();

    [Fact]
    public void A_page_for_nobody_in_particular_may_be_kept_and_is_asked_for_anew()
    {
        var http = _web.Get("/register");
        PublicCache.Keep(http, "1", isPage: true).ShouldBeNull();
        http.Response.Headers.CacheControl.ToString().ShouldBe("public, max-age=0, must-revalidate");

        var again = _web.Get("/register");
        again.Request.Headers.IfNoneMatch = http.Response.Headers.ETag;
        PublicCache.Keep(again, "1", isPage: true).ShouldNotBeNull();
    }

    [Fact]
    public void A_page_for_somebody_signed_in_is_kept_by_nobody()
    {
        var anybody = _web.Get("/register");
        PublicCache.Keep(anybody, "1", isPage: true);

        var http = _web.Get("/register", cookies: SignedIn());
        http.Request.Headers.IfNoneMatch = anybody.Response.Headers.ETag;
        PublicCache.Keep(http, "1", isPage: true).ShouldBeNull();
        http.Response.Headers.ETag.ShouldBeEmpty();
        http.Response.Headers.CacheControl.ShouldBeEmpty("it stays as SecurityHeaders has it: no-store");
    }

    private string SignedIn()
    {
        var http = _web.Get();
        _web.Services.GetRequiredService<Sessions>().SignIn(http, "sri@contoh.id", "applicant");
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
