using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace LocalHost.Triggers;

/// <summary>How each kind of binding looks to the engine: a parameter type and the attribute of its extension.</summary>
public static class TriggerShapes
{
    private static readonly Dictionary<string, Func<Binding, (Type, CustomAttributeBuilder?)>> Shapes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["httpTrigger"] = _ => (typeof(HttpContext), null),
        ["orchestrationTrigger"] = b => (typeof(string), Attribute<OrchestrationTriggerAttribute>([], ("Orchestration", b.Text("orchestration")))),
        ["activityTrigger"] = b => (typeof(string), Attribute<ActivityTriggerAttribute>([], ("Activity", b.Text("activity")))),
        ["entityTrigger"] = b => (typeof(string), Attribute<EntityTriggerAttribute>([], ("EntityName", b.Text("entityName")))),
        ["timerTrigger"] = b => (typeof(TimerInfo), Attribute<TimerTriggerAttribute>([b.Text("schedule")!], ("RunOnStartup", b.Flag("runOnStartup")), ("UseMonitor", b.Flag("useMonitor")))),
        ["queueTrigger"] = b => (Content(b), Attribute<QueueTriggerAttribute>([b.Text("queueName")!], ("Connection", b.Text("connection")))),
        ["blobTrigger"] = b => (Content(b), Attribute<BlobTriggerAttribute>([b.Text("path")!], ("Connection", b.Text("connection")), ("Source", BlobTriggerSource.EventGrid))),
        ["durableClient"] = b => (typeof(string), Attribute<DurableClientAttribute>([], ("TaskHub", b.Text("taskHub")), ("ConnectionName", b.Text("connectionName")))),
    };

    public static bool Knows(Binding binding) => Shapes.ContainsKey(binding.Type);

    public static (Type Type, CustomAttributeBuilder? Attribute) Of(Binding binding) => Shapes[binding.Type](binding);

    /// <summary>Whether the engine takes what the function returns.</summary>
    public static bool Returns(Binding trigger) => trigger.Is("orchestrationTrigger") || trigger.Is("activityTrigger") || trigger.Is("entityTrigger");

    public static CustomAttributeBuilder Attribute<T>(object[] arguments, params (string Name, object? Value)[] properties)
    {
        var set = properties.Where(p => p.Value is not null).ToArray();
        return new CustomAttributeBuilder(
            typeof(T).GetConstructor([.. arguments.Select(a => a.GetType())])!, arguments,
            [.. set.Select(p => typeof(T).GetProperty(p.Name)!)], [.. set.Select(p => p.Value)]);
    }

    private static Type Content(Binding binding) =>
        binding.IsDeferred ? typeof(ParameterBindingData)
        : string.Equals(binding.Text("dataType"), "Binary", StringComparison.OrdinalIgnoreCase) ? typeof(byte[])
        : typeof(string);
}
