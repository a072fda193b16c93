using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting.Security;

public sealed class SessionsTests
{
    private readonly Web _web = new();

    private Sessions Sessions => _web.Services.GetRequiredService<Sessions>();

    [Fact]
    public void Who_signed_in_is_known_at_the_next_request()
    {
        var session = Sessions.Read(_web.Get(cookies: SignedIn()));

        session.ShouldNotBeNull().Email.ShouldBe("sri@contoh.id");
        session.Kind.ShouldBe("applicant");
    }

    [Fact]
    public void The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var http = _web.Get();
        http.Request.Scheme = "https";

        Sessions.SignIn(http, "sri@contoh.id", "applicant");

        var cookie = http.Response.Headers.SetCookie.ToString();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("secure");
    }

    [Fact]
    public void A_changed_cookie_signs_nobody_in() => Sessions.Read(_web.Get(cookies: SignedIn() + "x")).ShouldBeNull();

    [Fact]
    public void A_session_ends_when_nothing_happens_for_its_idle_time()
    {
        var cookies = SignedIn();
        _web.Clock.Advance(TimeSpan.FromHours(2));

        Sessions.Read(_web.Get(cookies: cookies)).ShouldBeNull();
    }

    [Fact]
    public void A_session_in_use_goes_on_until_its_longest_time_and_no_further()
    {
        var cookies = SignedIn();
        var start = _web.Clock.GetUtcNow();

        while (Read(ref cookies) is not null) _web.Clock.Advance(TimeSpan.FromMinutes(90));

        (_web.Clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromHours(12));
    }

    private Session? Read(ref string cookies)
    {
        var http = _web.Get(cookies: cookies);
        var session = Sessions.Read(http);
        if (http.Response.Headers.SetCookie.Count > 0) cookies = Web.CookiesOf(http);
        return session;
    }

    private string SignedIn()
    {
        var http = _web.Get();
        Sessions.SignIn(http, " Sri@contoh.id", "applicant");
        return Web.CookiesOf(http);
    }
}
