using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;

namespace Ovop.Functions.Award;

/// <summary>The waits of one orchestration: gathers what happens until it suffices or an hour strikes.</summary>
internal sealed partial class AwaitedEvents(TaskOrchestrationContext context)
{
    /// <summary>
    /// 5 s, 10 s, 20 s … at most 5 minutes apart, 12 times: half an hour, longer than a restart or a storage failover takes.
    /// </summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(
        new RetryPolicy(
            maxNumberOfAttempts: 12, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2,
            maxRetryInterval: TimeSpan.FromMinutes(5)));

    private Task<CaseEvent> _next = context.WaitForExternalEvent<CaseEvent>(CaseEvent.Name);
    private CaseProgress _progress = CaseProgress.Nothing;
    private int _lastSequence = -1;

    /// <summary>
    /// Returns when the awaited has happened or the next hour of the wait has struck. When the case was looked at and
    /// stayed as it was, something new must happen first.
    /// </summary>
    public async Task For(Checkpoint checkpoint)
    {
        var isNew = checkpoint.Sequence != _lastSequence;
        _lastSequence = checkpoint.Sequence;
        if (isNew && checkpoint.Awaited.IsOver(_progress))
            return;

        await Hear(NextHour(checkpoint), checkpoint.Awaited);
    }

    /// <summary>
    /// Takes the case on. What keeps failing needs an operator: the case stands where it stood, and is tried again when
    /// something happens to it, and every hour.
    /// </summary>
    public async Task<Checkpoint> Advance(Checkpoint checkpoint)
    {
        try
        {
            return await context.CallActivityAsync<Checkpoint>(nameof(AdvanceActivity), checkpoint.Number, Patiently);
        }
        catch (TaskFailedException)
        {
            context.SetCustomStatus("needs-operator");
            CaseStuck(context.CreateReplaySafeLogger<AwaitedEvents>(), checkpoint.Number, "needs-operator");
            return checkpoint with
            {
                LookAt = [context.CurrentUtcDateTime.AddHours(1)],
                Awaited = Awaited.AnyOf(new CaseEvent(CaseEventKind.Retried)),
            };
        }
    }

    private async Task Hear(DateTime until, Awaited awaited)
    {
        using var heard = new CancellationTokenSource();
        var hour = context.CreateTimer(until, heard.Token);
        do
        {
            if (await Task.WhenAny(_next, hour) == hour)
                return;

            _progress = _progress.Add(await _next);
            _next = context.WaitForExternalEvent<CaseEvent>(CaseEvent.Name);
        }
        while (!awaited.IsOver(_progress));

        heard.Cancel(); // not CancelAsync: that would leave the orchestrator's own thread
    }

    /// <summary>The first hour still ahead; a minute from now when all have struck and the case must be looked at again.</summary>
    private DateTime NextHour(Checkpoint checkpoint) => checkpoint.LookAt
        .Select(hour => hour.UtcDateTime)
        .Where(hour => hour > context.CurrentUtcDateTime)
        .DefaultIfEmpty(context.CurrentUtcDateTime.AddMinutes(1))
        .Min();

    [LoggerMessage(LogLevel.Error, "Case stuck: {Number}: {Why}")]
    private static partial void CaseStuck(ILogger log, ApplicationNumber number, string why);
}
