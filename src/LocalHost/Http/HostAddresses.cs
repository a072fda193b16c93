using System.Net.Mime;

namespace LocalHost.Http;

/// <summary>What the Functions host answers itself, before and after the functions.</summary>
public sealed class HostAddresses(AccessKey key, WebHooks hooks, IReadOnlyDictionary<string, string> appSettings)
{
    private const string Hooks = "/runtime/webhooks";
    private static readonly PathString[] Guarded = ["/admin/host", "/admin/functions", "/admin/instance", "/admin/vfs", "/admin/zip", Hooks];
    private readonly bool _withHomepage =
        !string.Equals(appSettings.GetValueOrDefault("AzureWebJobsDisableHomepage"), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ping, and what wants the key; what else is under <c>/admin</c> and <c>/runtime</c> is left to the functions.</summary>
    public async Task AnswerFirstAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        if (IsPing(request))
        {
            (response.Headers.CacheControl, response.Headers.Pragma) = ("no-store,no-cache", "no-cache");
        }
        else if (!Guarded.Any(g => request.Path.StartsWithSegments(g)))
        {
            await next(context);
        }
        else if (!key.Opens(request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (request.Path.StartsWithSegments(Hooks, out var rest))
        {
            await hooks.HandleAsync(rest.Value!.Trim('/').Split('/')[0], context);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>What no function answers: 404, for a route's other methods too; the root has a page unless a setting takes it.</summary>
    public Task AnswerLastAsync(HttpContext context)
    {
        if (context.Request.Path != "/" || !_withHomepage)
        {
            context.Response.StatusCode = context.Request.Path == "/" ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = MediaTypeNames.Text.Html;
        return context.Response.WriteAsync("<!DOCTYPE html><title>Your Azure Function App is up and running.</title>");
    }

    private static bool IsPing(HttpRequest request) =>
        request.Path.Equals("/admin/host/ping", StringComparison.OrdinalIgnoreCase)
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method));
}
