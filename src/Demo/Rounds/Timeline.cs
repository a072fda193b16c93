namespace Ovop.Demo.Rounds;

/// <summary>What happens when, over all cases: the earliest first, of one moment in the order in which it was planned.</summary>
/// <param name="end">Nothing happens after it.</param>
internal sealed class Timeline(DateTimeOffset end)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> _ahead = new();
    private int _planned;

    public DateTimeOffset End => end;

    public void At(DateTimeOffset moment, Func<Task> act)
    {
        if (moment < end)
            _ahead.Enqueue(act, (moment, _planned++));
    }

    /// <param name="reach">Told of each moment before what happens then.</param>
    public async Task Play(Action<DateTimeOffset> reach)
    {
        while (_ahead.TryDequeue(out var act, out var when))
        {
            reach(when.At);
            await act();
        }

        reach(end);
    }
}
