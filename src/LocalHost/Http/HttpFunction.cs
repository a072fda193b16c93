using LocalHost.Triggers;
using Microsoft.AspNetCore.Http.Features;

namespace LocalHost.Http;

/// <summary>One function as the web sees it: its key, and failures that never reach the client in detail.</summary>
public sealed class HttpFunction(
    FunctionDefinition function, AccessKey key, FunctionKeys keys, Func<FunctionDefinition, HttpContext, Task> call, ILogger log)
{
    private readonly bool _open = string.Equals(function.Trigger.Text("authLevel"), "anonymous", StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            Fail(context, new BadHttpRequestException("Request body too large."));
            context.Response.Headers.Connection = "close";
            return;
        }
        try
        {
            await keys.SeeAsync(function.Name, context.Request, context.RequestAborted);
            if (_open || key.Opens(context.Request))
            {
                await call(function, context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            Fail(context, e);
        }
        catch (Exception e)
        {
            log.LogInformation("{Function}: the client went away ({Reason})", function.Name, e.GetBaseException().Message);
        }
    }

    private void Fail(HttpContext context, Exception failure)
    {
        log.LogError(failure, "{Function} failed", function.Name);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
