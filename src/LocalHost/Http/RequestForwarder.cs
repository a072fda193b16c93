using LocalHost.Worker;
using LocalHost.Worker.Wire;
using Yarp.ReverseProxy.Forwarder;

namespace LocalHost.Http;

/// <summary>Sends an http request on to the worker, while the call that belongs to it runs; no body is held in memory.</summary>
public sealed class RequestForwarder(IHttpForwarder forwarder) : IDisposable
{
    private const string CallHeader = "x-ms-invocation-id";
    private static readonly ForwarderRequestConfig Patience = new() { ActivityTimeout = TimeSpan.FromMinutes(4) };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    public async Task<InvocationResponse> InvokeAsync(WorkerSession session, InvocationRequest request, HttpContext http, CancellationToken cancel)
    {
        // The worker pairs the call and the request by this header, in whichever order they come.
        http.Request.Headers[CallHeader] = request.InvocationId;
        var call = session.InvokeAsync(request, cancel);
        var error = await forwarder.SendAsync(http, session.HttpAddress!, _client, Patience, ForwardedRequest.Instance, cancel);
        var answer = await call;
        return error is ForwarderError.None
            ? answer
            : throw new RequestNotCarriedException($"The request was not carried to its end: {error}.", http.GetForwarderErrorFeature()?.Exception);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The app sees where the request came in as the Functions host tells it: in X-Forwarded headers.</summary>
    private sealed class ForwardedRequest : HttpTransformer
    {
        public static readonly ForwardedRequest Instance = new();

        public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await Default.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Host", httpContext.Request.Host.Value);
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
        }
    }
}
