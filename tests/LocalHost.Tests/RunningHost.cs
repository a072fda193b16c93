using LocalHost.Tests;

[assembly: AssemblyFixture(typeof(RunningHost))]

namespace LocalHost.Tests;

/// <summary>One host for all tests that leave it running.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string _data = HostProcess.NewFolder();
    public HostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await HostProcess.StartAsync(_data);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
