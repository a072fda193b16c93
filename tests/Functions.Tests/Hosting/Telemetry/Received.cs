using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ovop.Functions.Tests.Hosting.Telemetry;

/// <summary>A receiver of telemetry on this machine: keeps what is posted, by path.</summary>
internal sealed class Received : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _bodies = new();
    private readonly WebApplication _receiver;

    private Received(WebApplication receiver) => _receiver = receiver;

    public string Address => _receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>All that was posted to a path; empty when nothing was.</summary>
    public string this[string path] => _bodies.GetValueOrDefault(path, "");

    public static async Task<Received> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var received = new Received(builder.Build());
        received._receiver.Run(received.Take);
        await received._receiver.StartAsync();
        return received;
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        body.Position = 0;
        await using var plain = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(body, CompressionMode.Decompress) : (Stream)body;
        using var reader = new StreamReader(plain, Encoding.Latin1);
        var text = await reader.ReadToEndAsync();
        _bodies.AddOrUpdate(context.Request.Path, text, (_, before) => before + '\n' + text);
        await context.Response.WriteAsJsonAsync(new { itemsReceived = 1, itemsAccepted = 1, errors = Array.Empty<object>() });
    }
}
