using LocalHost.Triggers;
using LocalHost.Worker;

namespace LocalHost.Http;

/// <summary>One function's place on the web: route, methods, key; its failures never reach the client in detail.</summary>
public sealed class HttpFunction(FunctionDefinition function, AppWorker worker, AccessKey key, Func<FunctionDefinition, HttpContext, Task> call, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly bool _open = string.Equals(function.Trigger.Text("authLevel"), "anonymous", StringComparison.OrdinalIgnoreCase);

    /// <summary>The route with host.json's prefix, which may be empty.</summary>
    /// <exception cref="StartRefusedException">The worker cannot read the route, or the Functions host keeps this place for itself.</exception>
    public string Route(string prefix)
    {
        var route = function.Trigger.Text("route") ?? function.Name;
        var whole = $"{prefix.Trim('/')}/{route}".TrimStart('/');
        return route.StartsWith('/')
            ? throw new StartRefusedException($"Function {function.Name}: a route that begins with / breaks every http function of the worker; for the root choose \"{{ignored:maxlength(0)?}}\".")
            : whole.Split('/')[0].ToLowerInvariant() is "admin" or "runtime"
            ? throw new StartRefusedException($"Function {function.Name}: the Functions host keeps /admin and /runtime for itself; choose another route than /{whole}.")
            : "/" + whole;
    }

    public async Task HandleAsync(HttpContext context)
    {
        if (!_open && !key.Opens(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        try
        {
            await worker.SessionAsync(Patience, context.RequestAborted);
            await call(function, context);
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
        context.Response.StatusCode = IsWorkerAway(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
    }

    private static bool IsWorkerAway(Exception? failure) =>
        failure is not null && (failure is WorkerProcessExitException or NoWorkerException or RequestNotCarriedException || IsWorkerAway(failure.InnerException));
}
