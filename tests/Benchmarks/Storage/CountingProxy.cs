using System.Collections.Concurrent;
using System.Net;
using System.Text;
using LocalHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Ovop.Benchmarks.Storage;

/// <summary>Stands before a storage emulator and counts what is asked of it.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Operation, int> _counts = new();
    private readonly List<WebApplication> _servers = [];
    private readonly HttpMessageInvoker _behind = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    private readonly string _hub;

    private CountingProxy(string hub) => _hub = hub;

    /// <summary>Where it listens: the ports of blob, queue and table.</summary>
    public Ports Ports { get; private set; } = new();

    public IReadOnlyDictionary<Operation, int> Counts => _counts.ToDictionary();

    public static async Task<CountingProxy> Start(Ports storage, string hub)
    {
        var proxy = new CountingProxy(hub);
        proxy.Ports = storage with
        {
            Blob = await proxy.Listen("blob", storage.Blob),
            Queue = await proxy.Listen("queue", storage.Queue),
            Table = await proxy.Listen("table", storage.Table),
        };
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        _behind.Dispose();
    }

    private async Task<int> Listen(string service, int behind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = builder.Build();
        var forwarder = server.Services.GetRequiredService<IHttpForwarder>();
        server.Run(async context =>
        {
            var target = context.Request.GetEncodedPathAndQuery();
            var operation = Operation.Of(service, context.Request.Method, target, await BatchOf(context.Request), _hub);
            _counts.AddOrUpdate(operation, 1, (_, count) => count + 1);
            await forwarder.SendAsync(context, $"http://127.0.0.1:{behind}", _behind, ForwarderRequestConfig.Empty, HttpTransformer.Default);
        });
        await server.StartAsync();
        _servers.Add(server);
        return new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    private static async Task<string> BatchOf(HttpRequest request)
    {
        if (!request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal))
            return "";

        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return body;
    }
}
