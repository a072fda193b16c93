
namespace Ovop.Functions.Tests.Award;

/// <summary>Waits for what the orchestration does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Task Holds(Func<bool> holds) => Holds(() => Task.FromResult(holds()));

    /// <exception cref="OperationCanceledException">It did not hold within a minute.</exception>
    public static async Task Holds(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }
}
