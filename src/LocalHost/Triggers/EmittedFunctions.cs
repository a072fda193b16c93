using Microsoft.Azure.WebJobs;

namespace LocalHost.Triggers;

/// <summary>What the emitted class inherits: each of its methods calls this.</summary>
public abstract class EmittedFunctions
{
    private readonly Invoker _invoker;

    protected EmittedFunctions(Invoker invoker) => _invoker = invoker;

    [NoAutomaticTrigger]
    public Task<object?> CallAsync(string name, object[] arguments) => _invoker.InvokeAsync(name, arguments);
}
