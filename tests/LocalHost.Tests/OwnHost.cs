namespace LocalHost.Tests;

/// <summary>A host that no other class of tests uses.</summary>
public sealed class OwnHost : IAsyncLifetime
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
