using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Security;

/// <summary>How much one address may ask; configuration section "Limits".</summary>
public sealed class RateLimitOptions
{
    /// <summary>Forms and uploads. A whole office may share an address, and a form saves itself every few seconds.</summary>
    [Range(1, int.MaxValue)]
    public int PostsAMinute { get; set; } = 600;

    /// <summary>Answers of the programming interface and of the open data.</summary>
    [Range(1, int.MaxValue)]
    public int DataAMinute { get; set; } = 600;

    /// <summary>Codes by text message, in an hour: a workshop of producers may share an address, and every message costs money.</summary>
    [Range(1, int.MaxValue)]
    public int TextsAnHour { get; set; } = 60;

    /// <summary>The id of the Front Door that requests come through; empty without one. What it says of a sender is believed.</summary>
    public string FrontDoorId { get; set; } = "";
}

/// <summary>
/// Refuses what one address asks too often, with 429 and when to try again. Each instance of the app counts for itself,
/// so the true limit is as many times higher as there are instances.
/// </summary>
internal sealed class RateLimits(IOptions<RateLimitOptions> options) : IFunctionsWorkerMiddleware, IDisposable
{
    public static readonly Problem Often = new("limit.often", ProblemKind.TooOften);

    /// <summary>Whoever posts there has a text message sent.</summary>
    private static readonly FrozenSet<string> SendsText =
        FrozenSet.ToFrozenSet(["/masuk/ponsel", "/nomor-saya"], StringComparer.OrdinalIgnoreCase);

    private static readonly IPNetwork[] Inside =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10" }.Select(IPNetwork.Parse)];

    private readonly PartitionedRateLimiter<HttpContext> _limiter =
        PartitionedRateLimiter.Create<HttpContext, string>(http => (KindOf(http.Request), AddressOf(http, options.Value.FrontDoorId)) switch
    {
        ("", _) or (_, null) => RateLimitPartition.GetNoLimiter(""),
        var (kind, address) => RateLimitPartition.GetSlidingWindowLimiter($"{kind} {address}", _ => new()
        {
            PermitLimit = kind switch
            {
                "text" => options.Value.TextsAnHour,
                "post" => options.Value.PostsAMinute,
                _ => options.Value.DataAMinute,
            },
            Window = kind == "text" ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }),
    });

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        using var lease = Ask(http);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        http.Response.Headers.RetryAfter = 10.ToString(CultureInfo.InvariantCulture);
        await Often.ToHttp(http).ExecuteAsync(http);
        context.GetInvocationResult().Value = Results.Empty;
    }

    /// <summary>Whether this request may be answered.</summary>
    internal RateLimitLease Ask(HttpContext http) => _limiter.AttemptAcquire(http);

    public void Dispose() => _limiter.Dispose();

    private static string KindOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && SendsText.Contains(request.Path.Value?.TrimEnd('/') ?? "") ? "text"
        : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ? "post"
        : request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            || request.Path.StartsWithSegments("/data", StringComparison.Ordinal)
            ? "data"
        : "";

    /// <summary>
    /// Who connected to our own Front Door, as it says; it proves itself by its id, which nobody else's can send. Otherwise the nearest
    /// outside address of the way that the request came: the connection itself, else what the nearest proxy
    /// wrote at the end of the header. What a sender wrote itself stands before and counts for nothing. Null where no outside
    /// address is known: all readers together must not be taken for one.
    /// </summary>
    internal static string? AddressOf(HttpContext http, string frontDoorId) =>
        frontDoorId.Length > 0 && http.Request.Headers["X-Azure-FDID"] == frontDoorId
            && IPAddress.TryParse(http.Request.Headers["X-Azure-SocketIP"], out var connected)
            ? connected.ToString()
            : NearestOutside(http);

    private static string? NearestOutside(HttpContext http) => http.Request.Headers["X-Forwarded-For"]
        .SelectMany(value => (value ?? "").Split(','))
        .Select(text => IPEndPoint.TryParse(text.Trim(), out var end) ? end.Address : null)
        .Append(http.Connection.RemoteIpAddress)
        .Select(address => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)
        .LastOrDefault(address => address is not null && !IPAddress.IsLoopback(address)
            && !Array.Exists(Inside, network => network.Contains(address)))?.ToString();
}
