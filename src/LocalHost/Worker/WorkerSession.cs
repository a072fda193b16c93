using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using LocalHost.Worker.Wire;
using Content = LocalHost.Worker.Wire.StreamingMessage.ContentOneofCase;

namespace LocalHost.Worker;

/// <summary>The conversation with one life of the worker process.</summary>
public sealed class WorkerSession(Action<RpcLog> log)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _answers = new();
    private readonly TaskCompletionSource _dialled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _ended;

    public string Id { get; } = Guid.NewGuid().ToString("n");

    /// <summary>Where the worker takes http requests; null when the app has no ASP.NET Core integration.</summary>
    public string? HttpAddress { get; private set; }

    public Task Ready => _ready.Task;

    /// <summary>Greets the worker, asks for its functions and loads them.</summary>
    public async Task<IReadOnlyList<RpcFunctionMetadata>> GreetAsync(string folder, CancellationToken cancel)
    {
        await _dialled.Task.WaitAsync(cancel);
        var greeting = new WorkerInitRequest { HostVersion = "4.1049.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        var hello = (await AskAsync(new() { WorkerInitRequest = greeting }, cancel)).WorkerInitResponse;
        Check(hello.Result, "The app does not start");
        HttpAddress = hello.Capabilities.TryGetValue("HttpUri", out var address) ? address.TrimEnd('/') : null;

        var index = (await AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } }, cancel)).FunctionMetadataResponse;
        Check(index.Result, "The app cannot tell its functions");
        foreach (var function in index.FunctionMetadataResults)
        {
            function.FunctionId = function.FunctionId.Length > 0 ? function.FunctionId : function.Name;
            var load = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
            Check((await AskAsync(new() { FunctionLoadRequest = load }, cancel)).FunctionLoadResponse.Result, $"Function {function.Name} does not load");
        }
        _ready.TrySetResult();
        return index.FunctionMetadataResults;
    }

    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancel)
    {
        await using var cancelled = cancel.Register(() => _outgoing.Writer.TryWrite(new() { InvocationCancel = new() { InvocationId = request.InvocationId } }));
        return (await AskAsync(request.InvocationId, new() { InvocationRequest = request }, CancellationToken.None)).InvocationResponse;
    }

    public void AskToEnd() => _outgoing.Writer.TryWrite(new() { WorkerTerminate = new() });

    /// <summary>The process is gone: whatever waits for it fails.</summary>
    public void End(string reason)
    {
        _ended = reason;
        _outgoing.Writer.TryComplete();
        _dialled.TrySetCanceled();
        _ready.TrySetCanceled();
        foreach (var waiting in _answers.Values)
        {
            waiting.TrySetException(new WorkerProcessExitException(reason));
        }
    }

    /// <summary>Carries messages both ways for as long as the worker holds the line.</summary>
    public async Task CarryAsync(IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancel)
    {
        var sending = SendAsync(outgoing, cancel);
        _dialled.TrySetResult();
        try
        {
            while (await incoming.MoveNext(cancel))
            {
                Hear(incoming.Current);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The worker hung up; its process's end is seen elsewhere.
        }
        _outgoing.Writer.TryComplete();
        await sending;
    }

    private async Task SendAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancel)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancel))
            {
                await outgoing.WriteAsync(message, cancel);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or IOException)
        {
            // As above.
        }
    }

    private void Hear(StreamingMessage message)
    {
        if (message.ContentCase == Content.RpcLog)
        {
            log(message.RpcLog);
        }
        else if (_answers.TryRemove(message.ContentCase == Content.InvocationResponse ? message.InvocationResponse.InvocationId : message.RequestId, out var waiting))
        {
            waiting.TrySetResult(message);
        }
    }

    private Task<StreamingMessage> AskAsync(StreamingMessage message, CancellationToken cancel) => AskAsync(Guid.NewGuid().ToString("n"), message, cancel);

    private async Task<StreamingMessage> AskAsync(string id, StreamingMessage message, CancellationToken cancel)
    {
        message.RequestId = id;
        var waiting = _answers[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_outgoing.Writer.TryWrite(message) || _ended is not null)
        {
            throw new WorkerProcessExitException(_ended ?? "The worker has hung up.");
        }
        return await waiting.Task.WaitAsync(cancel);
    }

    private static void Check(StatusResult result, string failure)
    {
        if (result is { Status: not StatusResult.Types.Status.Success })
        {
            throw new StartRefusedException($"{failure}: {result.Exception?.Message}");
        }
    }
}
