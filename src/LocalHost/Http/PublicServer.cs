using System.Net;
using LocalHost.Logs;
using LocalHost.Worker;

namespace LocalHost.Http;

/// <summary>The address that browsers and other programs use.</summary>
public static class PublicServer
{
    /// <summary>Built before the engine, which forwards through it; mapped and started after.</summary>
    public static WebApplication Build(int port, HostLog log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        log.To(builder.Logging);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, port);
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRouting().AddHttpForwarder().AddSingleton<RequestForwarder>().AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    public static void Map(WebApplication server, Engine.JobEngine engine, AppWorker worker, AccessKey key, WebHooks hooks, string prefix)
    {
        var log = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Http");
        foreach (var function in engine.Functions.Where(f => f.IsHttp))
        {
            var face = new HttpFunction(function, worker, key, engine.CallAsync, log);
            var methods = function.Trigger.Texts("methods").Select(m => m.ToUpperInvariant()).ToArray();
            var endpoint = methods.Length > 0
                ? server.MapMethods(face.Route(prefix), methods, (RequestDelegate)face.HandleAsync)
                : server.Map(face.Route(prefix), (RequestDelegate)face.HandleAsync);
            endpoint.WithDisplayName(function.Name);
        }
        server.Map("/runtime/webhooks/{extension}/{**rest}", (RequestDelegate)hooks.HandleAsync);

        // A route's other methods are unknown, not refused: the Functions host answers 404 too.
        server.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
