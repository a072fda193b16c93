using System.Text.RegularExpressions;

namespace LocalHost.Http;

/// <summary>
/// What the Functions host writes of every request, which no app can filter: its log the method, path and user agent, its
/// spans the path and the query, whose values are redacted.
/// </summary>
public sealed partial class RequestLog(ILogger log)
{
    public async Task FollowAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        log.LogInformation("Executing HTTP request: {Method} {Path}{Query} ({UserAgent})",
            request.Method, request.Path, Value().Replace(request.QueryString.Value ?? "", "=Redacted"), request.Headers.UserAgent);
        await next(context);
        log.LogInformation("Executed HTTP request: {Status}", context.Response.StatusCode);
    }

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
