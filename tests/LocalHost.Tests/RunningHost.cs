using System.Globalization;
using LocalHost.Tests;

[assembly: AssemblyFixture(typeof(RunningHost))]

namespace LocalHost.Tests;

/// <summary>One host for all tests that leave it running, whose app chose a smaller limit of bodies.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    /// <summary>In bytes.</summary>
    public const int LongestBody = 99_000_000;

    private readonly string _data = HostProcess.NewFolder();

    public HostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await HostProcess.StartAsync(
        _data, HostProcess.FreePorts(),
        new Dictionary<string, string>(HostProcess.Eager) { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = LongestBody.ToString(CultureInfo.InvariantCulture) });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
