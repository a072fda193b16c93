namespace Ovop.Functions.Award;

/// <summary>
/// The list of cases as it was a moment ago: for what is asked often, or several times for one page, and need not be exact.
/// </summary>
internal sealed class Glance(AllCases cases, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private (DateTimeOffset At, IReadOnlyList<BoardLine> Lines)? _kept;

    public async Task<IReadOnlyList<BoardLine>> Read(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_kept is { } kept && clock.GetUtcNow() - kept.At < Fresh)
                return kept.Lines;

            var lines = await cases.Read(cancel);
            _kept = (clock.GetUtcNow(), lines);
            return lines;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
