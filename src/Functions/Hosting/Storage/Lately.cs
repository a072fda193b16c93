using Azure;

namespace Ovop.Functions.Hosting.Storage;

/// <summary>
/// What storage said less than a second ago: many requests cost one reading. What this instance itself changes and says so
/// (<see cref="Changed"/>) shows with its next request; what another one changes, as soon as the second and one reading are over.
/// While storage does not answer it is the last that it said, for <see cref="Patience"/>.
/// </summary>
internal sealed class Lately<T>(Func<CancellationToken, Task<T>> read, TimeProvider clock) : IDisposable
{
    public TimeSpan Fresh { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1);
    private int _changes;
    private Kept? _kept;

    /// <summary>Since when it could not be read anew; null while it can.</summary>
    public DateTimeOffset? StaleSince => _kept is { } kept && kept.AskedAt != kept.SaidAt ? kept.SaidAt : null;

    /// <summary>While one request asks, the others go on with what this instance has not changed itself.</summary>
    /// <exception cref="RequestFailedException">Storage does not answer, and nothing is kept or that for too long.</exception>
    public async Task<T> Read(CancellationToken cancel)
    {
        if (Unchanged() is { } known && (IsFresh(known) || (_turn.CurrentCount == 0 && IsBearable(known))))
            return known.Value;

        await _turn.WaitAsync(cancel);
        try
        {
            if (Unchanged() is not { } kept || !IsFresh(kept))
                _kept = kept = await Ask(cancel);
            return kept.Value;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says that this instance has changed it.</summary>
    public void Changed() => Interlocked.Increment(ref _changes);

    public void Dispose() => _turn.Dispose();

    private Kept? Unchanged() => _kept is { } kept && kept.Changes == Volatile.Read(ref _changes) ? kept : null;

    private bool IsFresh(Kept kept) => clock.GetUtcNow() - kept.AskedAt < Fresh;

    private bool IsBearable(Kept kept) => clock.GetUtcNow() - kept.SaidAt < Patience;

    /// <summary>What is changed while it is read is asked for again.</summary>
    private async Task<Kept> Ask(CancellationToken cancel)
    {
        var (changes, now) = (Volatile.Read(ref _changes), clock.GetUtcNow());
        try
        {
            return new(await read(cancel), changes, now, now);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException
            && _kept is { } kept && IsBearable(kept))
        {
            return kept with { Changes = changes, AskedAt = clock.GetUtcNow() };
        }
    }

    private sealed record Kept(T Value, int Changes, DateTimeOffset AskedAt, DateTimeOffset SaidAt);
}
