using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ovop.Core.Cases;

/// <summary>How the award's records are written: camel case, enums by name; a part among others says in "part" which type it is.</summary>
public static class AwardJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameParts } },
    };

    private static void NameParts(JsonTypeInfo info)
    {
        if (info.Type != typeof(IPart))
            return;

        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "part" };
        foreach (var type in typeof(IPart).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPart)) && !type.IsInterface))
            info.PolymorphismOptions.DerivedTypes.Add(new(type, StoredAsAttribute.Of(type)));
    }
}
