using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting;

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

    [Fact]
    public async Task A_page_is_written_once_for_all_who_see_the_same()
    {
        var (first, second, other) = (_web.Get("/register"), _web.Get("/register"), _web.Get("/register?halaman=2"));

        (await Written(first, "one")).ShouldBe("one");
        (await Written(second, "two")).ShouldBe("one");
        (await Written(other, "three")).ShouldBe("three");

        second.Response.ContentType.ShouldBe(first.Response.ContentType);
        (second.Response.Headers.ETag, second.Response.Headers.CacheControl).ShouldBe((first.Response.Headers.ETag, first.Response.Headers.CacheControl));
    }

    [Fact]
    public async Task A_page_is_written_anew_once_it_follows_from_something_else()
    {
        await Written(_web.Get("/register"), "one", version: "1");

        (await Written(_web.Get("/register"), "two", version: "2")).ShouldBe("two");
    }

    [Fact]
    public async Task Nobody_who_is_signed_in_gets_or_leaves_what_is_written_for_others()
    {
        await Written(_web.Get("/register"), "one");

        (await Written(_web.Get("/register", cookies: SignedIn()), "sri@contoh.id")).ShouldBe("sri@contoh.id");
        (await Written(_web.Get("/register"), "two")).ShouldBe("one");
    }

    [Fact]
    public async Task A_page_with_a_form_is_its_readers_own()
    {
        await Written(_web.Get("/register"), "token of one", answering: http => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http));

        (await Written(_web.Get("/register"), "two")).ShouldBe("two");
    }

    [Fact]
    public async Task A_refusal_and_an_answer_without_a_body_are_kept_for_nobody()
    {
        await Written(_web.Get("/register"), "none", answering: http => http.Response.StatusCode = StatusCodes.Status404NotFound);
        var head = _web.Get("/register");
        head.Request.Method = "HEAD";
        await Written(head, "");

        (await Written(_web.Get("/register"), "two")).ShouldBe("two");
    }

    private static async Task<string> Written(HttpContext http, string words, string version = "1", Action<HttpContext>? answering = null)
    {
        var answer = await PublicCache.KeepPage(http, version) ?? WrittenPages.Keep(http, new Words(words, answering));
        await answer.ExecuteAsync(http);
        http.Response.Body.Position = 0;
        return await new StreamReader(http.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Words(string words, Action<HttpContext>? answering) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            answering?.Invoke(httpContext);
            return httpContext.Response.WriteAsync(words);
        }
    }

    private string SignedIn()
    {
        var http = _web.Get();
        _web.Services.GetRequiredService<Sessions>().SignIn(http, "sri@contoh.id", "applicant");
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
