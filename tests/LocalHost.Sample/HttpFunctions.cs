using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LocalHost.Sample;

public sealed class HttpFunctions(Seen seen)
{
    [Function("Root")]
    public static IActionResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => Text("root");

    [Function("Hello")]
    public static IActionResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "hello/{name:alpha}")] HttpRequest request, string name) =>
        Text($"hello {name} at {request.Headers["X-Forwarded-Host"]}");

    [Function("Files")]
    public static IActionResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) => Text(path);

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

    /// <summary>Sends the body back while it still comes in.</summary>
    [Function("Echo")]
    public static async Task Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request)
    {
        request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        await request.Body.CopyToAsync(request.HttpContext.Response.Body);
    }

    private static ContentResult Text(string text) => new() { Content = text, ContentType = "text/plain; charset=utf-8" };
}
