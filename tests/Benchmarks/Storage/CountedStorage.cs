using LocalHost.Children;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ovop.Benchmarks.Storage;

/// <summary>A storage emulator of its own, in a fresh folder, behind a counting proxy.</summary>
internal sealed class CountedStorage : IAsyncDisposable
{
    private readonly string _folder = HostProcess.NewFolder();
    private readonly List<Child> _children = [];
    private DataFolder _data = null!;

    public CountingProxy Proxy { get; private set; } = null!;

    public string Connection => Azurite.ConnectionString(Proxy.Ports);

    public static async Task<CountedStorage> Start(string hub)
    {
        var storage = new CountedStorage();
        await Restore.AzuriteAsync(CancellationToken.None);
        storage._data = DataFolder.Take(storage._folder, fresh: true);
        var ports = Ports.From(HostProcess.FreePorts());
        storage._children.AddRange(Azurite.Children(ports, storage._data, NullLogger.Instance));
        await Task.WhenAll(storage._children.Select(child => child.StartAsync(CancellationToken.None)));
        storage.Proxy = await CountingProxy.Start(ports, hub);
        return storage;
    }

    /// <summary>What so many runs of an act ask of storage, each by itself, in the mean.</summary>
    public async Task<IReadOnlyDictionary<Operation, double>> Mean(int runs, Func<int, Task> act)
    {
        var before = Proxy.Counts;
        for (var run = 0; run < runs; run++)
            await act(run);

        return Proxy.Counts
            .Select(count => (count.Key, Count: count.Value - before.GetValueOrDefault(count.Key)))
            .Where(count => count.Count > 0)
            .ToDictionary(count => count.Key, count => (double)count.Count / runs);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await Task.WhenAll(_children.Select(child => child.StopAsync(TimeSpan.FromSeconds(5))));
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
