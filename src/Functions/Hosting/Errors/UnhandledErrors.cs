using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Hosting.Errors;

/// <summary>
/// Whatever an HTTP function throws is logged once and answered with 500 without any detail. The result is
/// written here too, so that a page that fails while rendering is treated the same.
/// </summary>
internal sealed partial class UnhandledErrors(ILogger<UnhandledErrors> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            if (context.GetInvocationResult() is { Value: IResult result } invocation)
            {
                await result.ExecuteAsync(http);
                invocation.Value = Results.Empty;
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            context.GetInvocationResult().Value = Results.Empty;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, e, context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = Results.Empty;
        }
    }

    private async Task AnswerAsync(HttpContext http, Exception error, string function)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        if (error is BadHttpRequestException bad)
        {
            var problem = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? BodyLimit.Of(http).Problem : Forms.Malformed;
            await problem.ToHttp(http).ExecuteAsync(http);
            return;
        }

        Failed(log, error, function);
        var answer = ProblemAnswers.WantsPage(http.Request)
            ? Pages.Render<BrokenPage>(http, status: StatusCodes.Status500InternalServerError)
            : Results.Problem(
                title: Texts.Of<BrokenPage>(ReaderLanguage.Of(http))["title.500"], statusCode: StatusCodes.Status500InternalServerError);
        await answer.ExecuteAsync(http);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed")]
    private static partial void Failed(ILogger log, Exception error, string function);
}
