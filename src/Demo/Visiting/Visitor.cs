using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Ovop.Demo.Visiting;

/// <summary>
/// A person with a browser that runs no scripts: keeps cookies, follows redirects, fills in forms. Cookies marked
/// secure are sent to a loopback site without TLS too, as browsers do.
/// </summary>
/// <param name="site">Where relative addresses start.</param>
public sealed class Visitor(Uri site) : IDisposable
{
    private const int MaxRedirects = 10;

    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    private HttpClient Http => _http ??= new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
    {
        DefaultRequestHeaders = { { "Accept", "text/html,*/*;q=0.5" }, { "Accept-Language", "id, en;q=0.5" } },
    };

    /// <summary>Has a cookie from elsewhere, such as that of a session.</summary>
    public void Keep(string name, string value) => _cookies.Add(site, new Cookie(name, value, "/"));

    /// <exception cref="RefusedPageException">The page is an error or shows an error summary.</exception>
    public Task<VisitedPage> Open(string address, CancellationToken stop = default) =>
        Send(() => new HttpRequestMessage(HttpMethod.Get, new Uri(site, address)), stop);

    /// <summary>The bytes behind an address, such as a certificate.</summary>
    /// <exception cref="HttpRequestException">The answer is not a success.</exception>
    public async Task<byte[]> Download(string address, CancellationToken stop = default) =>
        await Http.GetByteArrayAsync(new Uri(site, address), stop);

    public void Dispose() => _http?.Dispose();

    internal async Task<VisitedPage> Send(Func<HttpRequestMessage> request, CancellationToken stop)
    {
        using var first = request();
        var response = await Patiently(request, stop);
        for (var redirects = 0; response.Headers.Location is { } next && (int)response.StatusCode is >= 300 and < 400; redirects++)
        {
            if (redirects == MaxRedirects)
                throw new HttpRequestException($"{first.RequestUri} redirects without end.");
            LendSecureCookies();
            var from = response.RequestMessage!.RequestUri!;
            response.Dispose();
            response = await Http.GetAsync(new Uri(from, next), stop);
        }
        using (response)
        {
            LendSecureCookies();
            return await Read(response, stop);
        }
    }

    /// <summary>A site that is just starting again is asked once more, as a person would, for up to a minute.</summary>
    private async Task<HttpResponseMessage> Patiently(Func<HttpRequestMessage> request, CancellationToken stop)
    {
        for (var second = 0; ; second++)
        {
            using var again = request();
            try
            {
                var response = await Http.SendAsync(again, stop);
                if (!IsStarting(response) || second == 60)
                    return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (second < 60)
            {
                // The connection broke: the site is going down or coming up.
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }

    /// <summary>The Functions host answers 500 with nothing in it for a worker that is gone; the app's own has a page.</summary>
    private static bool IsStarting(HttpResponseMessage response) =>
        response is { StatusCode: HttpStatusCode.ServiceUnavailable } or { StatusCode: HttpStatusCode.InternalServerError, Content.Headers.ContentLength: 0 };

    private async Task<VisitedPage> Read(HttpResponseMessage response, CancellationToken stop)
    {
        var (address, body) = (response.RequestMessage!.RequestUri!, await response.Content.ReadAsStringAsync(stop));
        var document = (IHtmlDocument)await BrowsingContext.New(Configuration.Default)
            .OpenAsync(answer => answer.Content(body).Header("Content-Type", "text/html; charset=utf-8").Address(address), stop);
        var page = new VisitedPage(this, document, response.StatusCode);
        return page.Errors.Count == 0 && response.IsSuccessStatusCode ? page : throw new RefusedPageException(page, body);
    }

    private void LendSecureCookies()
    {
        if (site.IsLoopback && site.Scheme == Uri.UriSchemeHttp)
            foreach (Cookie cookie in _cookies.GetAllCookies())
                cookie.Secure = false;
    }
}
