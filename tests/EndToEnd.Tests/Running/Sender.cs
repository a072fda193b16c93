using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>A program that sends whatever it is told to: it follows no redirects and knows no forms, but keeps cookies.</summary>
/// <param name="site">Where addresses start.</param>
public sealed partial class Sender(Uri site) : IDisposable
{
    /// <summary>As many as browsers keep.</summary>
    private readonly CookieContainer _cookies = new() { PerDomainCapacity = 180 };
    private HttpClient? _http;
    private string? _token;

    /// <param name="content">What the request carries, if anything.</param>
    /// <param name="accept">What the answer may be.</param>
    public async Task<Answer> Send(HttpMethod method, string address, HttpContent? content = null, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(method, new Uri(site, address)) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        _http ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies });
        using var response = await _http.SendAsync(request);
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync())
        {
            Location = response.Headers.Location?.OriginalString ?? "",
        };
    }

    /// <summary>The same person at another machine, reading in this language.</summary>
    public Sender In(string language)
    {
        var other = new Sender(site);
        other._cookies.Add(_cookies.GetAllCookies());
        other.Forge("/", "bahasa", language);
        return other;
    }

    public Task<Answer> Get(string address) => Send(HttpMethod.Get, address);

    public Task<Answer> Post(string address, HttpContent? content) => Send(HttpMethod.Post, address, content);

    /// <summary>A form of ours, with its token.</summary>
    public async Task<Answer> Post(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent([new(Answer.TokenField, await Token()), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Post(address, form);
    }

    /// <summary>The file that a form of ours answers with.</summary>
    public async Task<Stream> Take(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent([new(Answer.TokenField, await Token()), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await _http!.PostAsync(new Uri(site, address), form);
        response.EnsureSuccessStatusCode();
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The token that belongs to the cookies, good for every form.</summary>
    public async Task<string> Token() => _token ??= (await Get("/masuk")).Token;

    public Task SignIn(Mailbox mailbox, string address, string door = "/masuk") => SignInTurns.Take(address, async since =>
    {
        var sent = await Send(HttpMethod.Get, (await Post(door, ("surel", address))).Location);
        var link = await Enter((await mailbox.Await(address, "/masuk/tautan", since)).Links("/masuk/tautan")[0]);
        await Post(link, ("kode", sent.Code));
    });

    /// <summary>Opens a mailed link; where its page is.</summary>
    public async Task<string> Enter(Uri link) => (await Get(link.PathAndQuery)).Location;

    /// <summary>A cookie that the site has set.</summary>
    public string Cookie(string name) => _cookies.GetCookies(site)[name]!.Value;

    /// <summary>Keeps a cookie that the site did not set.</summary>
    public void Forge(string path, string name, string value) => _cookies.Add(new Uri(site, path), new Cookie(name, value, path));

    public void Dispose() => _http?.Dispose();
}

/// <summary>What came back.</summary>
public sealed partial record Answer(HttpStatusCode Status, string Type, string Body)
{
    public const string TokenField = "__RequestVerificationToken";

    /// <summary>The antiforgery token of the page's forms; empty when it has none.</summary>
    public string Token => TokenOf().Match(Body).Groups["token"].Value;

    /// <summary>Where a redirect leads; empty for none.</summary>
    public string Location { get; init; } = "";

    /// <summary>The sign-in code that the page shows, if it shows one.</summary>
    public string Code => new HtmlParser().ParseDocument(Body).QuerySelector("#code")?.TextContent ?? "";

    /// <summary>The words of the page's main part.</summary>
    public string Words => Squeezed(new HtmlParser().ParseDocument(Body).QuerySelector("main")?.TextContent);

    /// <summary>The same without what a selector finds.</summary>
    public string WordsBut(string selector)
    {
        var page = new HtmlParser().ParseDocument(Body);
        foreach (var left in page.QuerySelectorAll(selector).ToList())
            left.Remove();
        return Squeezed(page.QuerySelector("main")?.TextContent);
    }

    /// <summary>Checks that it refuses in a way that a reader understands and that tells an attacker nothing.</summary>
    public void ShouldRefuse(string what)
    {
        ((int)Status).ShouldBeInRange(400, 499, what);
        foreach (var inside in new[] { "   at ", "Exception", "System.", "Microsoft.", "<script>alert" })
            Body.ShouldNotContain(inside, Case.Sensitive, what);
        if (Type == "application/problem+json")
        {
            Body.ShouldContain("\"code\":", Case.Sensitive, what);
            return;
        }

        Type.ShouldBe("text/html", what);
        var page = new HtmlParser().ParseDocument(Body);
        page.Title.ShouldNotBeNullOrWhiteSpace(what);
        page.QuerySelector("main h1")?.TextContent.ShouldNotBeNullOrWhiteSpace(what);
        page.QuerySelector("main p, main .govuk-error-summary").ShouldNotBeNull(what);
    }

    private static string Squeezed(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenOf();
}
