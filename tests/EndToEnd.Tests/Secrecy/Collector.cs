using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ovop.EndToEnd.Tests.Secrecy;

/// <summary>Stands in for a receiver of telemetry (OTLP over HTTP); what it is sent can be searched as text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _received = new();
    private readonly WebApplication _server;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue($"{context.Request.Path} {Encoding.UTF8.GetString(body.ToArray())}");
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
    }

    public string Received => string.Join('\n', _received);

    /// <summary>What sends a process's telemetry here, soon.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", _server.Urls.First()),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_BSP_SCHEDULE_DELAY", "500"),
        new("OTEL_BLRP_SCHEDULE_DELAY", "500"),
        new("OTEL_METRIC_EXPORT_INTERVAL", "2000"),
    ];

    public static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
