using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Programme;

/// <summary>The in-process host under the round's clock; it knows when a case's orchestration stands still.</summary>
internal sealed class FastEngine() : SomeEngine("fast")
{
    private readonly ConcurrentDictionary<string, Life> _lives = new();
    private readonly PriorityQueue<(string Instance, int Hour), DateTimeOffset> _hours = new();
    private readonly Lock _gate = new();
    private DurableTaskTestHost _host = null!;

    public static async Task<FastEngine> Start(TimeProvider clock, Func<ApplicationNumber, Task<Checkpoint>> advance)
    {
        var engine = new FastEngine();
        engine._host = await Scenery.HostOf(null, registry => registry
            .AddOrchestratorFunc<Checkpoint, CaseState>("FastAward", engine.Run)
            .AddActivityFunc<ApplicationNumber, Lived>(
                FastContext.Advance, async (_, number) => new(await advance(number), clock.GetUtcNow())));
        return engine;
    }

    /// <summary>When the next hour of any case strikes; null when none waits for one.</summary>
    public DateTimeOffset? NextHour
    {
        get
        {
            lock (_gate)
                return _hours.TryPeek(out _, out var at) ? at : null;
        }
    }

    /// <summary>Strikes the next hour, if its case still waits for it, and lets the case come to rest.</summary>
    public async Task StrikeNext(DateTimeOffset now)
    {
        (string Instance, int Hour) next;
        lock (_gate)
            next = _hours.Dequeue();
        if (!_lives[next.Instance].Strikes(next.Hour))
            return;

        await _host.Client.RaiseEventAsync(next.Instance, FastContext.HourName(next.Hour), now.UtcDateTime);
        await Rest(next.Instance);
    }

    /// <summary>Returns when the orchestration has nothing to do until something happens.</summary>
    /// <exception cref="TimeoutException">It went on for a minute.</exception>
    public async Task Rest(string instance)
    {
        var patience = DateTime.UtcNow.AddMinutes(1);
        while (_lives.TryGetValue(instance, out var life) && !life.IsStill)
            await (DateTime.UtcNow < patience
                ? Task.Delay(1)
                : throw new TimeoutException($"{instance} does not come to rest: {life}"));
    }

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        LifeOf(options!.InstanceId!);
        return await _host.Client.ScheduleNewOrchestrationInstanceAsync("FastAward", input, options, cancellation);
    }

    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        LifeOf(instanceId).IsTold();
        await _host.Client.RaiseEventAsync(instanceId, eventName, eventPayload, cancellation);
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        _host.Client.GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        _host.Client.GetAllInstancesAsync(filter);

    public override ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<CaseState> Run(TaskOrchestrationContext context, Checkpoint checkpoint)
    {
        var life = LifeOf(context.InstanceId);
        var end = await AwardOrchestrator.Run(new FastContext(context, life), checkpoint);
        life.Ends();
        return end;
    }

    private Life LifeOf(string instance) => _lives.GetOrAdd(instance, _ => new()
    {
        Ahead = (hour, at) =>
        {
            lock (_gate)
                _hours.Enqueue((instance, hour), at);
        },
    });
}
