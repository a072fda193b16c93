using LocalHost.Http;
using LocalHost.Logs;
using LocalHost.Triggers;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Azure.WebJobs.Host.Timers;

namespace LocalHost.Engine;

/// <summary>The official trigger engine, the WebJobs SDK, over the emitted methods.</summary>
public sealed class JobEngine
{
    private readonly IHost _host;
    private readonly Type _type;

    public JobEngine(IReadOnlyList<FunctionDefinition> functions, Invoker invoker, WebHooks hooks, HostJson hostJson, EngineSettings settings, HostLog log)
    {
        PrepareEnvironment();
        Functions = functions;
        _type = MethodEmitter.Emit(functions);
        _host = new HostBuilder()
            .ConfigureAppConfiguration(c => c.AddInMemoryCollection(hostJson.Options).AddEnvironmentVariables().AddInMemoryCollection(settings.AsConfiguration))
            .ConfigureLogging(log.To)
            .ConfigureWebJobs(jobs =>
            {
                jobs.UseHostId(settings.HostId);
                jobs.Services.Configure<QueuesOptions>(o => o.MaxPollingInterval = TimeSpan.FromSeconds(1)); // host.json, read later, wins
                jobs.AddAzureStorageCoreServices();
                jobs.AddAzureStorageBlobs();
                jobs.AddAzureStorageQueues();
                jobs.AddTimers();
                jobs.AddDurableTask();
                jobs.Services
                    .AddSingleton(invoker)
                    .AddSingleton<ITypeLocator>(new OneType(_type))
                    .AddWebHooks(hooks)
                    .AddSingleton<IHostLifetime, NoLifetime>()
                    .AddSingleton<IWebJobsExceptionHandler, EngineFailures>()
                    .AddSingleton<ScheduleMonitor>(TimersIn(settings.TimerFolder))
                    .Configure<SingletonOptions>(o => o.ListenerLockRecoveryPollingInterval = TimeSpan.FromSeconds(15));
            }).Build();
    }

    public IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <summary>Its constructor's folder is passed over (<c>findings/webjobs-keeps-timers-elsewhere-than-it-was-told.sh</c>).</summary>
    private static FileSystemScheduleMonitor TimersIn(string folder) => new() { StatusFilePath = folder };

    public Task StartAsync(CancellationToken cancel) => _host.StartAsync(cancel);

    public Task StopAsync() => _host.StopAsync();

    /// <summary>Runs an http function; what else it is bound to, the engine provides.</summary>
    public Task CallAsync(FunctionDefinition function, HttpContext context)
    {
        var jobs = (JobHost)_host.Services.GetRequiredService<IJobHost>();
        return jobs.CallAsync(_type.GetMethod(function.Name), new Dictionary<string, object> { [function.Trigger.Name] = context }, context.RequestAborted);
    }

    // What the durable extension and the SDK read from the process itself.
    private static void PrepareEnvironment()
    {
        Environment.SetEnvironmentVariable("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated");
        Environment.SetEnvironmentVariable("AzureWebJobsConfigurationSection", HostJson.Section);
        Environment.SetEnvironmentVariable("CONTAINER_NAME", null);
    }

    private sealed class OneType(Type type) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [type];
    }
}
