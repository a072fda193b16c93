using Ovop.Core.Anchor;
using Ovop.Core.Award.Endings;
using Ovop.Core.Cases;

namespace Ovop.Functions.Anchor;

/// <summary>The days as they are kept, each read once, for whoever asks of many cases.</summary>
internal sealed class ReadDays(DayRecords kept)
{
    private readonly Dictionary<DateOnly, KeptDay?> _read = [];

    public async Task<KeptDay?> Find(DateOnly day, CancellationToken cancel) =>
        _read.TryGetValue(day, out var read) ? read : _read[day] = await kept.Find(day, cancel);

    /// <summary>
    /// The proof of how a case ended, from the record of that day; null while the day is not over, and while the case goes on.
    /// </summary>
    public async Task<Inclusion?> ProofOf(Dossier dossier, CancellationToken cancel) =>
        Ending.Of(dossier) is { } ending && await Find(EndProof.DayOf(ending), cancel) is { } day
            && Inclusion.Of(dossier.Number, day.Heads, day.Record) is { } proof
            ? proof with { Entries = EndProof.EntriesOf(dossier, ending, proof.Head) }
            : null;
}
