using LocalHost.Tests;

namespace Ovop.Benchmarks.Beside;

/// <summary>
/// The worker as it is deployed, from its birth to its first page, to one page of each kind and to a thousand more: the former, the
/// present one, this compiled ahead, and what any app on these packages takes either way. Processor time and memory of the whole process, which other work on the machine hardly changes.
/// </summary>
internal static class StartBeside
{
    private const int Turns = 3, More = 1000;

    public static async Task<Table> Measure(FormerBuild former)
    {
        var (published, data) = (HostProcess.NewFolder(), HostProcess.NewFolder());
        try
        {
            DeployedWorker[] workers =
            [
                await DeployedWorker.Publish(former),
                await DeployedWorker.Publish("now", Path.Combine(published, "run"), ahead: false),
                await DeployedWorker.Publish("now, compiled ahead", Path.Combine(published, "ahead"), ahead: true),
                await DeployedWorker.PublishSample("any app", Path.Combine(published, "sample"), ahead: false),
                await DeployedWorker.PublishSample("any app, compiled ahead", Path.Combine(published, "sampleAhead"), ahead: true),
            ];
            for (var turn = 0; turn < Turns; turn++)
                foreach (var worker in workers)
                    await worker.Open(Path.Combine(data, worker.Name), More);

            var table = new Table(
                $"Start of the deployed worker, the least of {Turns} turns",
                ["build", "MiB to deploy", "s of processor to the first page", "to one of each kind", "MiB then", $"MiB after {More} more"]);
            foreach (var worker in workers)
                table.Row(worker.Name, worker.Size, worker.First, worker.EachKind, worker.Memory, worker.MemoryLater);
            return table;
        }
        finally
        {
            Directory.Delete(published, recursive: true);
            Directory.Delete(data, recursive: true);
        }
    }
}
