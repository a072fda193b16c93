using System.Text.Json;
using LocalHost.Worker.Wire;

namespace LocalHost.Triggers;

/// <summary>A function of the app: what starts it and what it is given besides.</summary>
public sealed record FunctionDefinition(string Id, string Name, Binding Trigger, IReadOnlyList<Binding> Inputs)
{
    public bool IsHttp => Trigger.Is("httpTrigger");

    /// <summary>Where an http function answers, without host.json's prefix.</summary>
    public string Route => Trigger.Text("route") is { Length: > 0 } route ? route : Name;

    /// <summary>What an http function answers to; empty for every method.</summary>
    public IReadOnlyList<string> Methods => Trigger.Texts("methods");

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

    /// <summary>Reads the list that the app's build leaves in its output folder, without running the app.</summary>
    public static IReadOnlyList<FunctionDefinition> Listed(string appFolder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(appFolder, "functions.metadata")));
        return [.. json.RootElement.EnumerateArray().Select(f => Of(new RpcFunctionMetadata
        {
            Name = f.GetProperty("name").GetString(),
            RawBindings = { f.GetProperty("bindings").EnumerateArray().Select(b => b.GetRawText()) },
        }))];
    }

    private static StartRefusedException Refused(RpcFunctionMetadata function, Binding binding, string kind) =>
        new($"Function {function.Name}: the local host has no {kind} {binding.Type} (\"{binding.Name}\"); call its client in the function instead.");
}
