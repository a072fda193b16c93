using System.Collections.Concurrent;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Tests.Hosting;

/// <summary>Queues that a test reads itself.</summary>
internal sealed class KeptQueues : IOwnQueues
{
    private readonly ConcurrentQueue<(string Queue, string Message, TimeSpan After)> _put = new();

    public Task Put(string queue, string message, TimeSpan after, CancellationToken cancel)
    {
        _put.Enqueue((queue, message, after));
        return Task.CompletedTask;
    }

    /// <summary>Takes out all that there is.</summary>
    public IReadOnlyList<(string Queue, string Message, TimeSpan After)> Take()
    {
        var all = new List<(string, string, TimeSpan)>();
        while (_put.TryDequeue(out var one))
            all.Add(one);
        return all;
    }
}
