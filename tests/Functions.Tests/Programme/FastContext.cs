using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Ovop.Core.Award.Events;

namespace Ovop.Functions.Tests.Programme;

/// <summary>
/// What the orchestrator sees of the engine, in the round's time: a timer is an event that the round raises when its clock gets
/// there, and now is when the engine last heard of the round. All of it stands in the history, so a replay sees the same.
/// </summary>
internal sealed class FastContext(TaskOrchestrationContext engine, Life life) : TaskOrchestrationContext
{
    private static readonly TaskOptions AtOnce = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 12, firstRetryInterval: TimeSpan.FromMilliseconds(5)));

    /// <summary>The name of the activity that takes a case on.</summary>
    public static readonly TaskName Advance = "AdvanceInTime";

    private DateTime _now = engine.CurrentUtcDateTime;
    private int _heard;
    private int _hours;

    public override TaskName Name => engine.Name;

    public override string InstanceId => engine.InstanceId;

    public override ParentOrchestrationInstance? Parent => engine.Parent;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => engine.IsReplaying;

    protected override ILoggerFactory LoggerFactory => engine.ReplaySafeLoggerFactory;

    public override T? GetInput<T>()
        where T : default => engine.GetInput<T>();

    public override async Task<T> CallActivityAsync<T>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        life.Acts();
        var lived = await engine.CallActivityAsync<Lived>(Advance, input, AtOnce);
        _now = lived.At.UtcDateTime;
        return (T)(object)lived.Checkpoint;
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var hour = ++_hours;
        life.WaitsFor(hour, fireAt);
        _now = await engine.WaitForExternalEvent<DateTime>(HourName(hour), cancellationToken);
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        var happened = await engine.WaitForExternalEvent<T>(eventName, cancellationToken);
        life.Hears(++_heard);
        return happened;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) => engine.SendEvent(instanceId, eventName, payload);

    public override void SetCustomStatus(object? customStatus) => engine.SetCustomStatus(customStatus);

    public override Task<T> CallSubOrchestratorAsync<T>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        engine.CallSubOrchestratorAsync<T>(orchestratorName, input, options);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        engine.ContinueAsNew(newInput, preserveUnprocessedEvents);

    public override Guid NewGuid() => engine.NewGuid();

    public static string HourName(int hour) => $"hour {hour}";
}

/// <summary>What an activity answers, and when in the round's time.</summary>
internal sealed record Lived(Checkpoint Checkpoint, DateTimeOffset At);

/// <summary>An orchestration from outside: how many events it was told and has heard, and the hour it waits for.</summary>
internal sealed class Life
{
    private readonly Lock _gate = new();
    private int _told;
    private int _heard;
    private int _hour;
    private bool _waits;

    /// <summary>Told of each hour that it begins to wait for.</summary>
    public required Action<int, DateTime> Ahead { get; init; }

    public bool IsOver { get; private set; }

    /// <summary>Nothing moves any more until it is told of something or an hour strikes.</summary>
    public bool IsStill
    {
        get
        {
            lock (_gate)
                return IsOver || (_waits && _heard >= _told);
        }
    }

    public void IsTold()
    {
        lock (_gate)
            _told++;
    }

    public void Hears(int heard)
    {
        lock (_gate)
            _heard = Math.Max(_heard, heard);
    }

    public void Acts()
    {
        lock (_gate)
            _waits = false;
    }

    public void WaitsFor(int hour, DateTime at)
    {
        lock (_gate)
        {
            _waits = true;
            if (hour <= _hour)
                return;
            _hour = hour;
        }

        Ahead(hour, at);
    }

    /// <summary>True when it still waits for this hour; then it is on its way to act.</summary>
    public bool Strikes(int hour)
    {
        lock (_gate)
        {
            if (IsOver || !_waits || hour != _hour)
                return false;
            _waits = false;
            return true;
        }
    }

    public void Ends() => IsOver = true;

    public override string ToString() => $"told {_told}, heard {_heard}, hour {_hour}, waits {_waits}";
}
