using LocalHost.Setup;

namespace LocalHost;

/// <summary>What has been started, ended in the opposite order.</summary>
public sealed class Teardown(Progress progress) : IAsyncDisposable
{
    // The engine waits for storage that may be gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Stack<(string Name, Func<Task> Stop)> _started = new();

    public void Add(string name, Func<Task> stop) => _started.Push((name, stop));

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var part))
        {
            try
            {
                await part.Stop().WaitAsync(Patience);
            }
            catch (Exception e)
            {
                progress.Step(part.Name, $"did not end well: {e.Message}");
            }
        }
    }
}
