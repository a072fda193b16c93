using LocalHost.Setup;

namespace LocalHost;

/// <summary>What has been started, ended in the opposite order.</summary>
public sealed class Teardown(Progress progress) : IAsyncDisposable
{
    private readonly Stack<(string Name, Func<Task> Stop)> _started = new();

    public void Add(string name, Func<Task> stop) => _started.Push((name, stop));

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var part))
        {
            try
            {
                await part.Stop();
            }
            catch (Exception e)
            {
                progress.Step(part.Name, $"did not end well: {e.Message}");
            }
        }
    }
}
