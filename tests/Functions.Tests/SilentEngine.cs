using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Tests;

/// <summary>An engine that runs nothing and remembers what it was asked: orchestrations to begin, and events by instance.</summary>
internal sealed class SilentEngine() : SomeEngine("silent")
{
    public List<string> Begun { get; } = [];

    /// <summary>With what each of them was begun.</summary>
    public List<object?> Inputs { get; } = [];

    public List<string> Told { get; } = [];

    /// <summary>Instances that are under way.</summary>
    public HashSet<string> Running { get; } = [];

    /// <summary>Instances that came to their end.</summary>
    public HashSet<string> Ended { get; } = [];

    /// <summary>Instances that were ended where they stood.</summary>
    public List<string> Stopped { get; } = [];

    /// <summary>What happens before an event is told to an instance: it may throw.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>What happens before an instance begins: it may throw.</summary>
    public Action<string> BeforeBegun { get; set; } = _ => { };

    /// <summary>What happens before it is asked for an instance: it may throw.</summary>
    public Action<string> BeforeAsked { get; set; } = _ => { };

    /// <summary>What happens before an instance is purged.</summary>
    public Func<string, Task> BeforePurged { get; set; } = _ => Task.CompletedTask;

    /// <summary>What is noted of any instance.</summary>
    public List<HistoryEvent> History { get; } = [];

    /// <summary>Instances that ended in failure.</summary>
    public List<OrchestrationMetadata> Failed { get; } = [];

    /// <summary>As the engine does, one that failed makes room for another of its id.</summary>
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        BeforeBegun(options!.InstanceId!);
        Failed.RemoveAll(failed => failed.InstanceId == options.InstanceId);
        Begun.Add(options.InstanceId!);
        Inputs.Add(input);
        return Task.FromResult(options.InstanceId!);
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Before(instanceId);
        Told.Add(instanceId);
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        BeforeAsked(instanceId);
        return Task.FromResult(Running.Contains(instanceId)
            ? new OrchestrationMetadata("", instanceId) { RuntimeStatus = OrchestrationRuntimeStatus.Running }
            : Ended.Contains(instanceId) ? new OrchestrationMetadata("", instanceId) { RuntimeStatus = OrchestrationRuntimeStatus.Completed }
            : Failed.Find(failed => failed.InstanceId == instanceId));
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        Stopped.Add(instanceId);
        return Task.CompletedTask;
    }

    public override Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default) =>
        Task.FromResult<IList<HistoryEvent>>(History);

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        await BeforePurged(instanceId);
        return new(Failed.RemoveAll(failed => failed.InstanceId == instanceId));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        Pageable.Create<OrchestrationMetadata>((_, _, _) => Task.FromResult(new Page<OrchestrationMetadata>([.. Failed.Where(failed => failed.InstanceId.StartsWith(filter?.InstanceIdPrefix ?? "", StringComparison.Ordinal))])));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
