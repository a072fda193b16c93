using DurableTask.Core.History;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Engine.History;

/// <summary>
/// The history of an orchestration as a file that can be looked at and replayed elsewhere. It holds numbers, states and ids,
/// as the engine does, and no answer of a form.
/// </summary>
internal static class HistoryFile
{
    /// <summary>The most bytes of a file that is read.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.Objects,
        SerializationBinder = new EventNames(),
        ContractResolver = new WithoutTags(),
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        Formatting = Formatting.Indented,
        MaxDepth = 16,
    };

    public static string Write(IEnumerable<HistoryEvent> history) => JsonConvert.SerializeObject(history.ToArray(), Settings);

    /// <summary>Null for what is no history of a case's orchestration.</summary>
    public static IReadOnlyList<HistoryEvent>? Read(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<HistoryEvent[]>(text, Settings) is { Length: > 0 } history
                && history.All(happened => happened is not null)
                && history.OfType<ExecutionStartedEvent>().ToList() is [{ Name: nameof(AwardOrchestrator) }] ? history : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The worker's own labels matter to no replay.</summary>
    private sealed class WithoutTags : DefaultContractResolver
    {
        protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization) =>
            [
                .. base.CreateProperties(type, memberSerialization)
                .Where(property => property.PropertyName != nameof(ExecutionStartedEvent.Tags)),
            ];
    }

    /// <summary>Events go by their short names, and a file can name nothing else.</summary>
    private sealed class EventNames : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types = typeof(HistoryEvent).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(HistoryEvent).Namespace
                || type == typeof(DurableTask.Core.OrchestrationInstance)
                || type == typeof(DurableTask.Core.ParentInstance)
                || type == typeof(DurableTask.Core.FailureDetails))
            .ToDictionary(type => type.Name);

        public Type BindToType(string? assemblyName, string typeName) =>
            Types.GetValueOrDefault(typeName) ?? throw new JsonSerializationException($"{typeName} is no event.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) =>
            (assemblyName, typeName) = (null, serializedType.Name);
    }
}
