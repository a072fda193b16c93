using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ovop.Functions.Hosting.Security;

/// <summary>Headers on every answer: nothing but our own files, never in a frame, kept by no cache unless the endpoint says so.</summary>
internal sealed class SecurityHeaders : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy.ConnectingTo("'self'");
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = ContentPolicy.Permissions("()");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
            http.Response.OnStarting(() => Task.FromResult(headers.Remove("blazor-enhanced-nav")));
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    }
}
