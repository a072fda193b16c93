using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.SignIn;

public sealed class SignInLinkEndpointTests
{
    private const string Email = "sekar@contoh.id", Return = "/permohonan/OVOP-2026-000001";

    private readonly Web _web = new();
    private readonly SignInLinkEndpoint _endpoint;
    private readonly SignInRecords _records = new(new InMemoryTables());
    private readonly SignInTokens _tokens;

    public SignInLinkEndpointTests()
    {
        var (round, site) = (new FixedRound(Drafts.Round, Cast.Of(3)), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }));
        _tokens = new(_web.Services.GetRequiredService<IDataProtectionProvider>());
        var links = new SignInLinks(_records, _tokens, new EntraPrincipal(new ConfigurationBuilder().Build()), round, round, null!, null!, site, _web.Clock);
        _endpoint = new(links, _tokens, _web.Services.GetRequiredService<Sessions>());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_the_browser_that_it_signed_in_Then_a_used_link_leads_on_opened_or_pressed_once_more()
    {
        var (link, kept) = await Sent();
        var signedIn = $"{kept}; {_web.SignedIn(Email, SessionKinds.Applicant)}";
        (await _web.Post(kept, "a=1", request => _endpoint.Post(request, link, Cancel))).Location.ShouldBe(Return);

        (await _web.Get(signedIn, request => _endpoint.Get(request, link, Cancel))).Location.ShouldBe(Return);
        (await _web.Post(signedIn, "a=1", request => _endpoint.Post(request, link, Cancel))).Location.ShouldBe(Return);
    }

    [Fact]
    public async Task Given_another_browser_Then_a_used_link_opens_nothing()
    {
        var (link, kept) = await Sent();
        await _web.Post(kept, "a=1", request => _endpoint.Post(request, link, Cancel));

        (await _web.Get(kept, request => _endpoint.Get(request, link, Cancel))).Status.ShouldBe(StatusCodes.Status403Forbidden);
        (await _web.Post(kept, "a=1", request => _endpoint.Post(request, link, Cancel))).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    /// <summary>A link in the mail, opened: its name, and what the browser keeps for it.</summary>
    private async Task<(string Link, string Kept)> Sent()
    {
        var issued = await _records.Change(Email, SessionKinds.Applicant, record => record.Issue(_web.Clock.GetUtcNow(), SignInTerms.ByMail)!, Cancel);
        var token = _tokens.Write(new(Email, SessionKinds.Applicant, issued.Value.Serial, Return));
        var opening = _web.Get();
        var address = _tokens.Read(token).Value.Address;
        MailedSecret.Keep(opening, address, token);
        return (address.Split('/')[^1], Web.CookiesOf(opening));
    }
}
