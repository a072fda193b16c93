using System.Text.Json;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award.Storage;

/// <summary>How parts of a dossier are written: camel case, enums by name, each part under the name that it was first stored by.</summary>
internal static class CaseJson
{
    public static JsonSerializerOptions Options => AwardJson.Options;

    private static readonly Dictionary<string, Type> Types =
        typeof(IPart).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPart)) && !type.IsInterface)
            .ToDictionary(StoredAsAttribute.Of);

    public static string TypeOf(IPart part) => StoredAsAttribute.Of(part.GetType());

    public static string Write(IPart part) => JsonSerializer.Serialize(part, part.GetType(), Options);

    public static IPart Read(string type, string json) => (IPart)JsonSerializer.Deserialize(json, Types[type], Options)!;
}
