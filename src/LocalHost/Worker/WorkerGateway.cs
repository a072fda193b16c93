using System.Net;
using Grpc.Core;
using LocalHost.Logs;
using LocalHost.Worker.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LocalHost.Worker;

/// <summary>The loopback address that worker processes dial.</summary>
public static class WorkerGateway
{
    /// <returns>The running server and its address.</returns>
    public static async Task<(WebApplication Server, string Address)> StartAsync(AppWorker worker, HostLog log, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        log.To(builder.Logging);
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(o => (o.MaxReceiveMessageSize, o.MaxSendMessageSize) = (int.MaxValue, int.MaxValue));
        builder.Services.AddSingleton(worker).AddSingleton<IHostLifetime, NoLifetime>();
        var server = builder.Build();
        server.MapGrpcService<Calls>();
        await server.StartAsync(cancel);
        return (server, server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private sealed class Calls(AppWorker worker) : FunctionRpc.FunctionRpcBase
    {
        public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
        {
            if (await requestStream.MoveNext() && requestStream.Current.StartStream is { } hello && worker.SessionOf(hello.WorkerId) is { } session)
            {
                await session.CarryAsync(requestStream, responseStream, context.CancellationToken);
            }
        }
    }
}
