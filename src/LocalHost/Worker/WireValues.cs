using Google.Protobuf;
using LocalHost.Worker.Wire;
using Microsoft.Azure.WebJobs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LocalHost.Worker;

/// <summary>Values of the engine as the worker reads them, and back.</summary>
public static class WireValues
{
    // A text that looks like a date stays the text it is.
    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None };

    public static TypedData ToWire(object? value) => value switch
    {
        null => new(),
        HttpContext => new() { Http = new() },
        string text => new() { String = text },
        byte[] bytes => new() { Bytes = ByteString.CopyFrom(bytes) },
        ParameterBindingData reference => new()
        {
            ModelBindingData = new()
            {
                Version = reference.Version,
                Source = reference.Source,
                ContentType = reference.ContentType,
                Content = ByteString.CopyFrom(reference.Content.ToMemory().Span),
            },
        },
        Uri address => new() { String = address.ToString() },
        JToken json => new() { Json = json.ToString(Formatting.None) },
        _ => new() { Json = JsonConvert.SerializeObject(value) },
    };

    public static object? FromWire(TypedData? data) => data?.DataCase switch
    {
        TypedData.DataOneofCase.String => data.String,
        TypedData.DataOneofCase.Json => JsonConvert.DeserializeObject(data.Json, AsWritten),
        TypedData.DataOneofCase.Bytes => data.Bytes.ToByteArray(),
        TypedData.DataOneofCase.Int => data.Int,
        TypedData.DataOneofCase.Double => data.Double,
        _ => null,
    };
}
