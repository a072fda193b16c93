using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Design;
using Ovop.Functions.Hosting;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting;

/// <summary>The app's own services around a request, with keys in memory and a clock that stands still.</summary>
internal sealed class Web
{
    public FakeTimeProvider Clock { get; } = new(new(2026, 6, 5, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services { get; }

    public Web()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddHosting();
        builder.Services.AddSingleton<ISecretariat, KnownSecretariat>();
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        Services = builder.Build().Services;
    }

    public HttpContext Get(string path = "/", string accept = "text/html", string? cookies = null)
    {
        var http = new DefaultHttpContext { RequestServices = Services.CreateScope().ServiceProvider };
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = ("GET", "http", new("localhost"));
        http.Request.Path = path;
        http.Request.Headers.Accept = accept;
        http.Request.Headers.Cookie = cookies;
        http.Response.Body = new MemoryStream();
        return http;
    }

    public HttpContext Post(string form, string? cookies = null, string contentType = "application/x-www-form-urlencoded")
    {
        var http = Get(cookies: cookies);
        http.Request.Method = "POST";
        http.Request.ContentType = contentType;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
        http.Request.ContentLength = http.Request.Body.Length;
        return http;
    }

    /// <summary>Asks for a page as a browser with these cookies.</summary>
    public Task<Answered> Get(string cookies, Func<HttpRequest, Task<IResult>> endpoint) => Ask(Get(cookies: cookies), endpoint);

    /// <summary>Posts a form of one of our pages as a browser with these cookies.</summary>
    public Task<Answered> Post(string cookies, string form, Func<HttpRequest, Task<IResult>> endpoint)
    {
        var asking = Get();
        var token = Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        return Ask(Post($"{form}&{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}", $"{cookies}; {CookiesOf(asking)}"), endpoint);
    }

    /// <summary>Posts files in a form of one of our pages as a browser with these cookies.</summary>
    public async Task<Answered> Post(string cookies, IEnumerable<(string Name, byte[] Bytes)> files, Func<HttpRequest, Task<IResult>> endpoint)
    {
        var asking = Get();
        var token = Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        using var form = new MultipartFormDataContent { { new StringContent(token.RequestToken!), token.FormFieldName } };
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "berkas", name);
        var http = Post("", $"{cookies}; {CookiesOf(asking)}", $"{form.Headers.ContentType}");
        http.Request.Body = await form.ReadAsStreamAsync();
        http.Request.ContentLength = http.Request.Body.Length;
        return await Ask(http, endpoint);
    }

    /// <summary>The cookies of who has just signed in.</summary>
    public string SignedIn(string email, string kind)
    {
        var signing = Get();
        Services.GetRequiredService<Sessions>().SignIn(signing, email, kind);
        return CookiesOf(signing);
    }

    private static async Task<Answered> Ask(HttpContext http, Func<HttpRequest, Task<IResult>> endpoint)
    {
        var answer = await endpoint(http.Request);
        var status = answer is IStatusCodeHttpResult { StatusCode: { } stated } ? stated : StatusCodes.Status200OK;
        return answer is RedirectHttpResult { Url: var location } ? new(StatusCodes.Status302Found, location, "") : new(status, "", await BodyOf(answer, http));
    }

    /// <summary>What a browser would send back after this answer.</summary>
    public static string CookiesOf(HttpContext http) =>
        string.Join("; ", http.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));

    public static async Task<string> BodyOf(IResult result, HttpContext http)
    {
        await result.ExecuteAsync(http);
        return Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
    }
}
