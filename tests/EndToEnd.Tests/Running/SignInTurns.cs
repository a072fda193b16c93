using System.Collections.Concurrent;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>One address signs in once at a time: a later link ends the earlier one, and tests share the accounts of the office.</summary>
internal static class SignInTurns
{
    private static readonly ConcurrentDictionary<string, Turn> Turns = new();

    /// <param name="address">Whose turn it is.</param>
    /// <param name="signIn">Signs in by a mail that is not older than the given moment.</param>
    public static async Task Take(string address, Func<DateTimeOffset, Task> signIn)
    {
        var turn = Turns.GetOrAdd(address, _ => new());
        await turn.Gate.WaitAsync();
        try
        {
            var lately = TimeProvider.System.GetUtcNow().AddSeconds(-2);
            await signIn(lately > turn.Last ? lately : turn.Last);
        }
        finally
        {
            turn.Last = TimeProvider.System.GetUtcNow();
            turn.Gate.Release();
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public DateTimeOffset Last { get; set; }
    }
}
