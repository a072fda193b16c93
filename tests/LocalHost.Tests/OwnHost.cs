namespace LocalHost.Tests;

/// <summary>A host that no other class of tests uses.</summary>
public class OwnHost : IAsyncLifetime
{
    private readonly string _data = HostProcess.NewFolder();
    private readonly IReadOnlyDictionary<string, string> _environment;

    public OwnHost()
        : this(new Dictionary<string, string>())
    {
    }

    /// <param name="environment">What its environment says more than this process's own.</param>
    protected OwnHost(IReadOnlyDictionary<string, string> environment) => _environment = environment;

    public HostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await HostProcess.StartAsync(_data, HostProcess.FreePorts(), _environment);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
