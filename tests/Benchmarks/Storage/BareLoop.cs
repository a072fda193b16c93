using DurableTask.AzureStorage;
using DurableTask.Core;

namespace Ovop.Benchmarks.Storage;

/// <summary>
/// The least that the engine needs for a case of the same shape: four waits, each with its timer, ended by one, one,
/// three and one events, and one activity after each.
/// </summary>
internal sealed class BareLoop : IAsyncDisposable
{
    public const string Hub = "BareLoop";
    private readonly TaskHubWorker _worker;
    private readonly TaskHubClient _client;
    private readonly TimeSpan _peopleTake;

    private BareLoop(TaskHubWorker worker, TaskHubClient client, TimeSpan peopleTake) => (_worker, _client, _peopleTake) = (worker, client, peopleTake);

    /// <param name="peopleTake">How long after one event the next is raised.</param>
    public static async Task<BareLoop> Start(string connection, TimeSpan peopleTake)
    {
        var service = new AzureStorageOrchestrationService(new AzureStorageOrchestrationServiceSettings
        {
            TaskHubName = Hub,
            StorageAccountClientProvider = new StorageAccountClientProvider(connection),
        });
        await service.CreateIfNotExistsAsync();
        var worker = new TaskHubWorker(service);
        worker.AddTaskOrchestrations(typeof(Loop)).AddTaskActivities(typeof(Step));
        await worker.StartAsync();
        return new(worker, new TaskHubClient(service), peopleTake);
    }

    public async Task Play()
    {
        var instance = await _client.CreateOrchestrationInstanceAsync(typeof(Loop), "start");
        foreach (var _ in Enumerable.Range(0, Loop.Waits.Sum()))
        {
            await Task.Delay(_peopleTake);
            await _client.RaiseEventAsync(instance, "happened", "event");
        }

        await _client.WaitForOrchestrationAsync(instance, TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(isForced: true);
        _worker.Dispose();
    }

    private sealed class Loop : TaskOrchestration<string, string, string, string>
    {
        public static readonly int[] Waits = [1, 1, 3, 1];

        private readonly Queue<string> _early = new();
        private TaskCompletionSource<string>? _next;

        public override async Task<string> RunTask(OrchestrationContext context, string input)
        {
            foreach (var events in Waits)
            {
                using var heard = new CancellationTokenSource();
                var due = context.CreateTimer(context.CurrentUtcDateTime.AddDays(2), "", heard.Token);
                for (var count = 0; count < events; count++)
                    await Task.WhenAny(Next(), due);
                heard.Cancel();
                await context.ScheduleTask<string>(typeof(Step), input);
            }

            return "done";
        }

        public override void OnEvent(OrchestrationContext context, string name, string input)
        {
            if (_next is { Task.IsCompleted: false } waiting)
                waiting.SetResult(input);
            else
                _early.Enqueue(input);
        }

        private Task<string> Next()
        {
            if (_early.TryDequeue(out var early))
                return Task.FromResult(early);

            _next = new();
            return _next.Task;
        }
    }

    private sealed class Step : TaskActivity<string, string>
    {
        protected override string Execute(TaskContext context, string input) => input;
    }
}
