using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using LocalHost.Tests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Playwright;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;

[assembly: AssemblyFixture(typeof(Product))]

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>The whole product on this machine with a browser before it, for all tests that leave it running.</summary>
public sealed class Product : IAsyncLifetime
{
    private readonly string _data = HostProcess.NewFolder();
    private readonly HttpClient _mail = new();
    private readonly ECDsa _sendGrid = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly SemaphoreSlim _sessionTurn = new(1);
    private readonly Dictionary<string, string> _sessions = [];
    private HostProcess _host = null!;
    private IPlaywright _playwright = null!;

    /// <summary>Who files for producers in the demonstration.</summary>
    public const string Officer = "dinas33@contoh.id";

    public IBrowser Browser { get; private set; } = null!;

    public Uri Site { get; private set; } = null!;

    public Mailbox Mailbox { get; private set; } = null!;

    /// <summary>Everybody's telephone.</summary>
    public TextInbox Inbox { get; } = new();

    /// <summary>Connection string of the storage behind the site.</summary>
    public string Storage => _host.Storage;

    /// <summary>The site's cases, read without its keys: personal answers are empty.</summary>
    internal TableCases Cases => new(Tables, new Board(Tables, TimeProvider.System), new SealedAnswers(new EphemeralDataProtectionProvider()));

    /// <summary>The site's tables.</summary>
    public TableServiceClient Tables => new(Storage);

    public async ValueTask InitializeAsync()
    {
        var browser = Chromium.Find();
        var settings = new Dictionary<string, string>(ProductSettings.Eager)
        {
            ["Mail__SendGrid__WebhookKey"] = Convert.ToBase64String(_sendGrid.ExportSubjectPublicKeyInfo()),
        };
        foreach (var (name, value) in Inbox.Settings)
            settings[name] = value;
        _host = await HostProcess.StartAsync(_data, HostProcess.FreePorts(), settings);
        Site = new Uri($"http://localhost:{_host.Ports.Http}/");
        _mail.BaseAddress = new Uri($"http://localhost:{_host.Ports.Mailbox}/");
        Mailbox = new(_mail);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = browser, Args = Chromium.Arguments });
    }

    /// <summary>The session of the demonstration's officer.</summary>
    public Task<string> OfficerSession() => Session(Officer, "/masuk");

    /// <summary>Signed in as who reads everything and changes nothing.</summary>
    public async Task<Sender> Auditor()
    {
        var auditor = new Sender(Site);
        auditor.Forge("/", "sesi", await Session("auditor01@contoh.id", "/kantor/masuk"));
        return auditor;
    }

    /// <summary>Somebody's own browser: nothing is shared with anybody else's.</summary>
    /// <param name="width">Of the screen in pixels; 360 is a cheap phone.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<IPage> Visit(int width = 1280, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = Site.ToString(), ViewportSize = new() { Width = width, Height = 760 }, JavaScriptEnabled = scripts, Locale = "id-ID" });
        context.SetDefaultTimeout(60_000);
        ClosesPagesAttribute.Note(context);
        return await context.NewPageAsync();
    }

    /// <summary>Signs in by the link of a mail.</summary>
    /// <param name="door">The page that asks for the address.</param>
    public Task SignIn(IPage page, string address, string door = "/masuk") => SignInTurns.Take(address, async since =>
    {
        await page.GotoAsync(door);
        await page.Locator("[name=surel]").FillAsync(address);
        await page.Locator($"form[action='{door}'] button[type=submit]").ClickAsync();
        await page.Reaches(arrived => arrived.Contains("/masuk/terkirim", StringComparison.Ordinal));
        var code = await page.Locator("#code").AllTextContentsAsync();
        var mail = await Mailbox.Await(address, "/masuk/tautan", since);
        await page.GotoAsync(mail.Links("/masuk/tautan")[0].ToString());
        if (code is [var shown])
            await page.Locator("[name=kode]").FillAsync(shown);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Reaches(arrived => !new Uri(arrived).AbsolutePath.StartsWith("/masuk", StringComparison.Ordinal));
    });

    /// <summary>As SendGrid signs what it tells the site.</summary>
    public string SignAsSendGrid(string timestamp, string body) =>
        Convert.ToBase64String(_sendGrid.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>One for all tests that need it alone: more are the same person than an address is sent links in an hour.</summary>
    private async Task<string> Session(string address, string door)
    {
        await _sessionTurn.WaitAsync();
        try
        {
            if (!_sessions.TryGetValue(address, out var session))
            {
                using var person = new Sender(Site);
                await person.SignIn(Mailbox, address, door);
                session = _sessions[address] = person.Cookie("sesi");
            }

            return session;
        }
        finally
        {
            _sessionTurn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _sendGrid.Dispose();
        _sessionTurn.Dispose();
        Inbox.Dispose();
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        _mail.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
