using LocalHost.Worker.Wire;

namespace LocalHost.Triggers;

/// <summary>A function of the app: what starts it and what it is given besides.</summary>
public sealed record FunctionDefinition(string Id, string Name, Binding Trigger, IReadOnlyList<Binding> Inputs)
{
    public bool IsHttp => Trigger.Is("httpTrigger");

    /// <summary>The names of the values that the worker is sent, the trigger's first.</summary>
    public IReadOnlyList<string> Parameters { get; } = [Trigger.Name, .. Inputs.Select(i => i.Name)];

    /// <summary>Reads what the worker tells; refuses what this host does not carry.</summary>
    public static FunctionDefinition Of(RpcFunctionMetadata told)
    {
        var bindings = told.RawBindings.Select(b => new Binding(b)).ToList();
        var trigger = bindings.FirstOrDefault(b => b.IsTrigger) ?? throw new StartRefusedException($"Function {told.Name} has no trigger.");
        var others = bindings.Where(b => !b.IsTrigger && !b.Is("http")).ToList();
        return !TriggerShapes.Knows(trigger) ? throw Refused(told, trigger, "trigger")
            : others.FirstOrDefault(b => b.IsOutput) is { } output ? throw Refused(told, output, "output binding")
            : others.FirstOrDefault(b => !TriggerShapes.Knows(b)) is { } input ? throw Refused(told, input, "input binding")
            : new FunctionDefinition(told.FunctionId, told.Name, trigger, others);
    }

    private static StartRefusedException Refused(RpcFunctionMetadata function, Binding binding, string kind) =>
        new($"Function {function.Name}: the local host has no {kind} {binding.Type} (\"{binding.Name}\"); call its client in the function instead.");
}
