using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Converters;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>Where the engine is asked and which hub is the app's own, as the host says with each call.</summary>
[InputConverter(typeof(EngineDoorBinding))]
internal sealed record EngineDoor(Uri RpcBaseUrl, string TaskHubName)
{
    /// <param name="bound">What the host sends for a durable client.</param>
    public static EngineDoor Of(string bound) => JsonSerializer.Deserialize<EngineDoor>(bound, JsonSerializerOptions.Web)!;
}

/// <summary>
/// The binding of a durable client makes nothing but a client of one hub, and lets no converter try after its own: this one goes before.
/// </summary>
internal sealed class EngineDoorBinding : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
        new(context.Source is string bound ? ConversionResult.Success(EngineDoor.Of(bound)) : ConversionResult.Unhandled());
}
