using Ovop.Core.Cases;
using Ovop.Functions.Award.Failures;

namespace Ovop.Functions.Award;

/// <summary>What was read of several cases: one that cannot be read is named, and hides none of the others.</summary>
/// <param name="Found">In the order in which the cases were named.</param>
/// <param name="Unreadable">Those whose rows, or the wording that they are under, do not come or make no sense.</param>
public sealed record Readings<T>(IReadOnlyList<T> Found, IReadOnlyList<UnreadableCase> Unreadable);

/// <summary>A case that cannot be read, and the word for why (<see cref="FailureLog.CauseOf"/>).</summary>
public sealed record UnreadableCase(ApplicationNumber Number, string Cause);

/// <summary>Reads the cases of a list.</summary>
internal static class CaseReading
{
    /// <summary>Reads each case by itself.</summary>
    /// <param name="of">What the list has of a case; null for a case that is none of the list's.</param>
    /// <param name="atOnce">So many at most are read from storage at once.</param>
    public static async Task<Readings<T>> Each<T>(
        this IEnumerable<ApplicationNumber> numbers, Func<ApplicationNumber, CancellationToken, Task<T?>> of, CancellationToken cancel,
        int atOnce = 1) where T : class
    {
        IReadOnlyList<ApplicationNumber> wanted = [.. numbers];
        var (found, unreadable) = (new T?[wanted.Count], new UnreadableCase?[wanted.Count]);
        if (atOnce == 1)
            for (var at = 0; at < wanted.Count; at++)
                await Read(at, cancel);
        else
            await Parallel.ForEachAsync(
                Enumerable.Range(0, wanted.Count),
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, Read);
        return new([.. found.OfType<T>()], [.. unreadable.OfType<UnreadableCase>()]);

        async ValueTask Read(int at, CancellationToken stop)
        {
            try
            {
                found[at] = await of(wanted[at], stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                unreadable[at] = new(wanted[at], FailureLog.CauseOf(fault));
            }
        }
    }
}
