using System.Runtime.ExceptionServices;
using Microsoft.Azure.WebJobs.Host.Timers;

namespace LocalHost.Engine;

/// <summary>
/// What the engine could not handle, such as a lock that was lost while the storage was away. The SDK would end the process,
/// which in Azure the platform starts again; here it goes on: timers that run twice find nothing to do.
/// </summary>
internal sealed class EngineFailures(ILogger<EngineFailures> log) : IWebJobsExceptionHandler
{
    public Task OnTimeoutExceptionAsync(ExceptionDispatchInfo exceptionInfo, TimeSpan timeoutGracePeriod) => OnUnhandledExceptionAsync(exceptionInfo);

    public Task OnUnhandledExceptionAsync(ExceptionDispatchInfo exceptionInfo)
    {
        log.LogError(exceptionInfo.SourceException, "The engine goes on after: {Reason}", exceptionInfo.SourceException.Message);
        return Task.CompletedTask;
    }
}
