using System.Runtime.CompilerServices;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Twins;
using Ovop.Functions.Award;

namespace Ovop.Functions.Twins;

/// <summary>
/// The signs of all standing cases of a round. They hold answers, so they are worked out of the dossiers and kept in memory alone, each
/// for a while and as long as its line in the list stays.
/// </summary>
internal sealed class TwinScan(Board board, CaseDesk desk, TimeProvider clock)
{
    /// <summary>For so long a case is not read again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private const int AtOnce = 16;

    private readonly ConditionalWeakTable<BoardLine, Seen> _seen = new();

    /// <summary>By number; drafts and objections are not among them.</summary>
    public async Task<Readings<Signs>> Read(string round, CancellationToken cancel)
    {
        var lines = (await board.Read(round, cancel))
            .Where(line => line is { State: not CaseState.Draft, ObjectsTo: null } && ProductKey.Stands(line.State)).ToList();
        var stale = lines.Where(line => !IsFresh(line)).ToDictionary(line => line.Number);
        var (read, unreadable) = await stale.Keys.Each(desk.Find, cancel, AtOnce);
        foreach (var dossier in read)
            Keep(stale[dossier.Number], dossier);

        return new([.. lines.Select(line => _seen.TryGetValue(line, out var seen) ? seen.Signs : null).OfType<Signs>()], unreadable);
    }

    /// <summary>The same of several rounds, those left out that cannot be read.</summary>
    public async Task<IReadOnlyList<Signs>> Read(IEnumerable<string> rounds, CancellationToken cancel)
    {
        var all = new List<Signs>();
        foreach (var round in rounds.Distinct())
            all.AddRange((await Read(round, cancel)).Found);

        return all;
    }

    /// <summary>After a ruling the case is read anew.</summary>
    public async Task Forget(ApplicationNumber number, CancellationToken cancel)
    {
        foreach (var line in (await board.Read(number.RoundId, cancel)).Where(line => line.Number == number))
            _seen.Remove(line);
    }

    private bool IsFresh(BoardLine line) => _seen.TryGetValue(line, out var seen) && clock.GetUtcNow() - seen.At < Fresh;

    private void Keep(BoardLine line, Dossier dossier) => _seen.AddOrUpdate(line, new(Signs.Of(dossier), clock.GetUtcNow()));

    private sealed record Seen(Signs? Signs, DateTimeOffset At);
}
