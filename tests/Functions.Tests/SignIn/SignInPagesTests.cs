using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;

namespace Ovop.Functions.Tests.SignIn;

public sealed class SignInPagesTests
{
    private static readonly SignInToken Link = new("sekar@contoh.id", SessionKinds.Applicant, 1, "/permohonan");

    [Theory]
    [InlineData("signin.expired")]
    [InlineData("signin.used")]
    [InlineData("signin.superseded")]
    public async Task A_dead_link_says_why_and_offers_a_new_one(string why)
    {
        var page = await Drawn.Page<DeadLinkPage>(new { Why = new Problem(why), Link });

        page.ShouldContain(Hosting.Words(why));
        page.ShouldContain("value=\"sekar@contoh.id\"");
    }

    [Fact]
    public async Task A_link_page_does_not_show_the_whole_address() =>
        (await Drawn.Page<SignInLinkPage>(new { Link })).ShouldNotContain("sekar@");

    [Fact]
    public async Task The_return_address_travels_with_the_form() =>
        (await Drawn.Page<SignInPage>(new { Kind = SessionKinds.Applicant, Return = "/permohonan/x?a=1&b=2" }, new Reader(Language.English))).ShouldContain("value=\"/permohonan/x?a=1&amp;b=2\"");

    private static class Hosting
    {
        public static string Words(string code) => Functions.Hosting.Errors.ProblemWords.Of(new(code), Language.Indonesian);
    }
}
