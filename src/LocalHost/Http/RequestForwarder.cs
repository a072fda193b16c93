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
        // A sender's own header stands, as on the Functions host, and such a request fails.
        http.Request.Headers.TryAdd(CallHeader, request.InvocationId);
        var call = session.InvokeAsync(request, cancel);
        var error = await forwarder.SendAsync(http, session.HttpAddress!, _client, Patience, HttpTransformer.Default, cancel);
        var answer = await call;
        return error is ForwarderError.None
            ? answer
            : throw new RequestNotCarriedException($"The request was not carried to its end: {error}.", http.GetForwarderErrorFeature()?.Exception);
    }

    public void Dispose() => _client.Dispose();
}
