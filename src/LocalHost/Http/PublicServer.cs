using System.Globalization;
using System.Net;
using LocalHost.Engine;
using LocalHost.Logs;

namespace LocalHost.Http;

/// <summary>The address that browsers and other programs use.</summary>
public static class PublicServer
{
    private const long DefaultBodyLimit = 104_857_600;

    /// <summary>Built before the engine, which forwards through it; mapped and started after.</summary>
    public static WebApplication Build(int port, IReadOnlyDictionary<string, string> appSettings, HostLog log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        log.To(builder.Logging);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, port);
            k.Limits.MaxRequestBodySize = BodyLimit(appSettings);
        });
        builder.Services.AddRouting().AddHttpForwarder().AddSingleton<RequestForwarder>().AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    public static void Map(WebApplication server, JobEngine engine, AccessKey key, FunctionKeys keys, HostAddresses own, HostJson hostJson)
    {
        var log = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Http");
        var faces = engine.Functions.Where(f => f.IsHttp).ToDictionary(f => f.Name, f => new HttpFunction(f, key, keys, engine.CallAsync, log));
        var routes = new RouteTable(engine.Functions, hostJson.RoutePrefix, (name, context) => faces[name].HandleAsync(context));
        routes.RefuseToLoseAny();
        server.Use(new RequestLog(log).FollowAsync);
        server.Use((context, next) => AddHeadersAsync(hostJson.CustomHeaders, context, next));
        server.Use(own.AnswerFirstAsync);
        server.UseRouter(routes.Router);
        server.Run(own.AnswerLastAsync);
    }

    private static Task AddHeadersAsync(IReadOnlyDictionary<string, string> headers, HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers.TryAdd(name, value);
            }
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>In bytes: the app setting by which the Functions host's own limit is changed.</summary>
    private static long BodyLimit(IReadOnlyDictionary<string, string> appSettings) =>
        long.TryParse(appSettings.GetValueOrDefault("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"), CultureInfo.InvariantCulture, out var limit)
            ? limit
            : DefaultBodyLimit;
}
