using System.Collections.Concurrent;
using System.Globalization;
using LocalHost.Children;
using LocalHost.Worker.Wire;

namespace LocalHost.Worker;

/// <summary>The function app's own process, unmodified, as the Functions host would start it; a new one whenever it dies.</summary>
public sealed class AppWorker(string assembly, IReadOnlyDictionary<string, string> settings, ILoggerFactory logs)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    private readonly ConcurrentDictionary<string, ILogger> _categories = new();
    private readonly ILogger _log = logs.CreateLogger("Worker");
    private readonly string _folder = Path.GetDirectoryName(assembly)!;
    private volatile WorkerSession? _session;
    private string _gateway = "";

    public IReadOnlyList<RpcFunctionMetadata> Functions { get; private set; } = [];

    public WorkerSession? SessionOf(string workerId) => _session is { } session && session.Id == workerId ? session : null;

    /// <summary>The process, which reports itself ready once its functions are loaded.</summary>
    public Child Process(string gateway)
    {
        _gateway = gateway;
        return new Child("worker", NewLife, GreetAsync, _log)
        {
            Ended = code => _session?.End($"The worker ended with code {code}."),
            Ask = process =>
            {
                _session?.AskToEnd();
                Signals.AskDotnet(process);
            },
        };
    }

    /// <summary>The ready session; waits for one while the worker is starting.</summary>
    /// <exception cref="NoWorkerException">None was ready in time.</exception>
    public async Task<WorkerSession> SessionAsync(CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        waiting.CancelAfter(LongestWait);
        try
        {
            while (true)
            {
                if (_session is { } session && (await Task.WhenAny(session.Ready, Task.Delay(-1, waiting.Token))).IsCompletedSuccessfully)
                {
                    return session;
                }
                await Task.Delay(50, waiting.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new NoWorkerException();
        }
    }

    private ChildCommand NewLife()
    {
        _session = new WorkerSession(Log);
        string[] arguments =
        [
            assembly,
            "--functions-uri", _gateway,
            "--functions-worker-id", _session.Id,
            "--functions-request-id", Guid.NewGuid().ToString("n"),
            "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
        ];
        var environment = settings.ToDictionary(s => s.Key, s => (string?)s.Value);
        environment["FUNCTIONS_APPLICATION_DIRECTORY"] = _folder;
        environment["FUNCTIONS_WORKER_DIRECTORY"] = _folder;
        environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
        environment["ASPNETCORE_URLS"] = null;
        return new ChildCommand("dotnet", arguments) { Folder = _folder, Environment = environment };
    }

    private async Task GreetAsync(CancellationToken cancel) => Functions = await _session!.GreetAsync(_folder, cancel);

    private void Log(RpcLog line)
    {
        if (line.LogCategory != RpcLog.Types.Category.CustomMetric && line.Level != RpcLog.Types.Level.None)
        {
            var log = _categories.GetOrAdd(line.Category, c => logs.CreateLogger($"Worker.{c}"));
            var failure = line.Exception is { } e ? $"\n{e.Message}\n{e.StackTrace}" : "";
            log.Log((LogLevel)(int)line.Level, "{Message}{Failure}", line.Message, failure);
        }
    }
}
