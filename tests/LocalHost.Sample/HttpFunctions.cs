using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LocalHost.Sample;

public sealed class HttpFunctions(Seen seen)
{
    [Function("Root")]
    public static IActionResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => Text("root");

    [Function("Hello")]
    public static IActionResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "hello/{name:alpha}")] HttpRequest request, string name) =>
        Text($"hello {name} at {request.Host}");

    [Function("Files")]
    public static IActionResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) => Text(path);

    /// <summary>Its name comes before that of <see cref="OrderLiteral"/>, so it answers that one's address too.</summary>
    [Function("OrderAny")]
    public static IActionResult OrderAny([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{word}")] HttpRequest request) => Text($"any {request.Path.Value!.Split('/')[^1]}");

    [Function("OrderLiteral")]
    public static IActionResult OrderLiteral([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/literal")] HttpRequest request) => Text("literal");

    [Function("Guarded")]
    public static IActionResult Guarded([HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request) => Text("inside");

    [Function("Broken")]
    public static IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException("a secret detail");

    [Function("Setting")]
    public static IActionResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "setting/{name}")] HttpRequest request, string name) =>
        Text(Environment.GetEnvironmentVariable(name) ?? "");

    [Function("Process")]
    public static IActionResult Process([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "process")] HttpRequest request) =>
        Text(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    [Function("Noted")]
    public async Task<IActionResult> Noted([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "noted/{*key}")] HttpRequest request, string key) =>
        await seen.ReadAsync(key) is { } what ? Text(what) : new NotFoundResult();

    /// <summary>Answers with the body's hash.</summary>
    [Function("Digest")]
    public static async Task<IActionResult> Digest([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "digest")] HttpRequest request)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        return Text(Convert.ToHexString(await SHA256.HashDataAsync(request.Body)));
    }

    /// <summary>Notes the body's first byte when it is there, and reads on.</summary>
    [Function("Intake")]
    public async Task Intake([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "intake")] HttpRequest request)
    {
        var first = new byte[1];
        await request.Body.ReadExactlyAsync(first);
        await seen.NoteAsync("intake", first[0].ToString(CultureInfo.InvariantCulture));
        await request.Body.CopyToAsync(Stream.Null);
    }

    /// <summary>Notes that it was asked, and never answers.</summary>
    [Function("Patience")]
    public async Task Patience([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "patience")] HttpRequest request)
    {
        await seen.NoteAsync("patience", "asked");
        await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted);
    }

    /// <summary>Sends one byte, and the others once "outlet" has been noted.</summary>
    [Function("Outlet")]
    public async Task Outlet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "outlet/{megabytes:int}")] HttpRequest request, int megabytes)
    {
        var response = request.HttpContext.Response;
        await response.Body.WriteAsync(new byte[1]);
        await response.Body.FlushAsync();
        while (await seen.ReadAsync("outlet") is null)
        {
            await Task.Delay(100);
        }
        for (var i = 0; i < megabytes; i++)
        {
            await response.Body.WriteAsync(new byte[1_000_000]);
        }
    }

    [Function("OpenOutlet")]
    public Task OpenOutlet([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "outlet")] HttpRequest request) => seen.NoteAsync("outlet", "open");

    /// <summary>A static component of so many bytes.</summary>
    [Function("Bare")]
    public static IResult BarePage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bare/{bytes:int}")] HttpRequest request, int bytes) =>
        new RazorComponentResult<Bare>(new { Bytes = bytes });

    private static ContentResult Text(string text) => new() { Content = text, ContentType = "text/plain; charset=utf-8" };
}
