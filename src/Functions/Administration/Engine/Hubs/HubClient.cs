using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>The engine's own client, whose calls name the hub that is meant.</summary>
internal static class HubClient
{
    /// <summary>The durable extension answers a call for the hub of this header.</summary>
    private const string Header = "Durable-TaskHub";

    public static DurableTaskClient Open(EngineDoor door, string hub)
    {
        var calls = GrpcChannel.ForAddress(door.RpcBaseUrl, new() { MaxReceiveMessageSize = null }).Intercept(headers =>
        {
            headers.Add(Header, hub);
            return headers;
        });
        return new GrpcDurableTaskClient(
            hub, new GrpcDurableTaskClientOptions { CallInvoker = calls }, NullLogger<GrpcDurableTaskClient>.Instance);
    }
}
