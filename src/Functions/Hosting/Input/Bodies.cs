using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Input;

/// <summary>
/// Refuses what is larger than its function takes with 413: by its length before a byte is read, without a length once the limit
/// is passed. A host sends a request to its end before it listens for the answer, so what nobody read is thrown away as it comes,
/// never held; the host's own limit bounds it (<see cref="BodyLimit.Host"/>).
/// </summary>
internal sealed class Bodies : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            await next(context);
            return;
        }

        var limit = BodyLimit.Of(context.FunctionDefinition.Name, http.Request.Method);
        await Answer(http, limit, () => next(context), () => context.GetInvocationResult().Value = Results.Empty);
    }

    /// <param name="answer">What the function says to a body that may come.</param>
    /// <param name="refused">What to do where none may.</param>
    internal static async Task Answer(HttpContext http, BodyLimit limit, Func<Task> answer, Action refused)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } own)
            own.MaxRequestBodySize = null;

        var (whole, bounded) = (http.Request.Body, new BoundedBody(http.Request.Body, limit.MostBytes));
        http.Request.Body = bounded;
        http.Features.Set(limit);
        if (http.Request.ContentLength > limit.MostBytes || (limit.MostBytes == 0 && !await IsEmpty(bounded, http.RequestAborted)))
        {
            await limit.Problem.ToHttp(http).ExecuteAsync(http);
            refused();
        }
        else
        {
            await answer();
        }

        if (!bounded.IsEnded)
            await ThrowAway(whole, http);
    }

    private static async Task<bool> IsEmpty(BoundedBody body, CancellationToken cancel)
    {
        try
        {
            return await body.ReadAsync(new byte[1], cancel) == 0;
        }
        catch (BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task ThrowAway(Stream body, HttpContext http)
    {
        try
        {
            await http.Response.CompleteAsync();
            await body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The sender has gone: nobody is left to tell.
        }
    }
}
