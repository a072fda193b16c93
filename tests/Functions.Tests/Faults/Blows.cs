
namespace Ovop.Functions.Tests.Faults;

/// <summary>How a write goes wrong.</summary>
internal enum Blow
{
    /// <summary>Storage refuses, or the process dies first: nothing is written.</summary>
    BeforeTheWrite,

    /// <summary>The write is done, but nobody hears of it: the answer is lost or the process dies.</summary>
    BeforeTheAnswer,
}

/// <summary>What a caller sees of a blow.</summary>
internal sealed class OutageException() : IOException("Storage is out.");

/// <summary>Counts the writes of a case and strikes those that are chosen.</summary>
/// <param name="choose">What befalls the n-th write, from 1; null for nothing.</param>
internal sealed class Blows(Func<int, Blow?> choose)
{
    private int _writes;
    private int _struck;

    public static Blows None => new(_ => null);

    public int Writes => _writes;

    public int Struck => _struck;

    public static Blows At(int n, Blow blow) => new(write => write == n ? blow : null);

    /// <summary>Nothing can be written for so many attempts, as on a full disk.</summary>
    public static Blows Outage(int from, int attempts) => new(write => write >= from && write < from + attempts ? Blow.BeforeTheWrite : null);

    public async Task<T> Strike<T>(Func<Task<T>> write)
    {
        var blow = choose(Interlocked.Increment(ref _writes));
        if (blow is not null)
            Interlocked.Increment(ref _struck);
        if (blow == Blow.BeforeTheWrite)
            throw new OutageException();

        var answer = await write();
        return blow is null ? answer : throw new OutageException();
    }

    /// <summary>Does as people do who see an error: the same once more.</summary>
    public static async Task<T> Insist<T>(Func<Task<T>> act)
    {
        for (var time = 0; ; time++)
        {
            try
            {
                return await act();
            }
            catch (OutageException) when (time < 20)
            {
                await Task.Delay(10);
            }
        }
    }
}
