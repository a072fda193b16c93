using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Demo;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Numbers;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.SignIn.Numbers;

/// <summary>Somebody with a mobile number, whose messages come in on the loopback.</summary>
internal sealed class NumberHolder : IDisposable
{
    private readonly TwilioTexter _texter;
    private readonly Sessions _sessions;

    public NumberHolder(bool isOn = true)
    {
        Applying = Applying.Begin().GetAwaiter().GetResult();
        var texts = Options.Create(new TextOptions { Twilio = new() { AccountSid = "AC1", AuthToken = "token", From = isOn ? "+15005550006" : "", BaseAddress = Inbox.Address } });
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var (web, round, tables) = (Applying.Web, Applying.Round, Tables);
        SignInTokens tokens = new(web.Services.GetRequiredService<IDataProtectionProvider>());
        SignInLinks links = new(new(tables), tokens, new EntraPrincipal(new ConfigurationBuilder().Build()), round, round, null!, new(new WordsOfTheApp(), web.Services), site, web.Clock);
        _texter = new(texts);
        _sessions = web.Services.GetRequiredService<Sessions>();
        Codes = new(links, tokens, _texter, texts, site);
        Joined = new(tables, Applying.Cases, Applying.Desk);
        Endpoint = new(Codes, Joined, _sessions);
        OwnNumber = new(Applying.Own, Codes, Joined);
    }

    public Applying Applying { get; }

    public TextInbox Inbox { get; } = new();

    public InMemoryTables Tables { get; } = new();

    public NumberCodes Codes { get; }

    public JoinedNumbers Joined { get; }

    public NumberEndpoint Endpoint { get; }

    public OwnNumberEndpoint OwnNumber { get; }

    /// <summary>What the browser keeps after the latest answer.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>Whose session the latest answer opened.</summary>
    public string? SignedInAs => _sessions.Read(Applying.Web.Get(cookies: Kept))?.Email;

    public Task<Answered> Post(string form) => Keeping("", form, Endpoint.Post);

    public Task<Answered> Type(string kept, string code) => Keeping(kept, $"kode={code}", (request, cancel) => Endpoint.PostCode(request, Applying.Engine, cancel));

    /// <summary>Posts as a browser with these cookies, and keeps those of the answer.</summary>
    public Task<Answered> Keeping(string cookies, string form, Func<HttpRequest, CancellationToken, Task<IResult>> endpoint) =>
        Applying.Web.Post(cookies, form, async request =>
        {
            var answer = await endpoint(request, CancellationToken.None);
            Kept = Hosting.Web.CookiesOf(request.HttpContext);
            return answer;
        });

    public void Dispose()
    {
        Inbox.Dispose();
        _texter.Dispose();
    }
}
