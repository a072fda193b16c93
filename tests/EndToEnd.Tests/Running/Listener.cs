using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>A call as a program received it.</summary>
internal sealed record Heard(string Id, DateTimeOffset At, string Signature, string Body);

/// <summary>A program of somebody else that is told of changes.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly ConcurrentQueue<Heard> _heard = new();
    private readonly WebApplication _server;

    private Listener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapPost("/kait", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            _heard.Enqueue(new(
                $"{request.Headers["webhook-id"]}", DateTimeOffset.FromUnixTimeSeconds(long.Parse($"{request.Headers["webhook-timestamp"]}", CultureInfo.InvariantCulture)),
                $"{request.Headers["webhook-signature"]}", await body.ReadToEndAsync()));
        });
    }

    public Uri Address => new(new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "kait");

    public static async Task<Listener> Start()
    {
        var listener = new Listener();
        await listener._server.StartAsync();
        return listener;
    }

    /// <summary>All that was heard, once such a call is among it.</summary>
    public async Task<IReadOnlyList<Heard>> Until(Func<Heard, bool> last)
    {
        for (var patience = 0; patience < 240 && !_heard.Any(last); patience++)
            await Task.Delay(500);

        _heard.ShouldContain(heard => last(heard));
        return [.. _heard];
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
