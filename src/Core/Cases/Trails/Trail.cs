using System.Globalization;
using Ovop.Core.Offices;

namespace Ovop.Core.Cases.Trails;

/// <summary>One entry of the trail: who did what, when and why, with the hash of the entry before it.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The id of the person, or "system".</param>
/// <param name="What">A stable code ("submitted", "sheet.received").</param>
/// <param name="Why">The reason given, if one was asked for.</param>
/// <param name="Facts">What changed: before, after, hashes of documents; sorted by name.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, lower-case hex.</param>
public sealed record TrailEntry(
    int Sequence, DateTimeOffset At, string Who, string What, string? Why,
    IReadOnlyDictionary<string, string> Facts, string Previous, string Hash) : IPlainPart
{
    public string Key => Trail.Key(Sequence);

    /// <summary>
    /// Name and office of the person as of the act; null for those on the applicant's side, for the procedure, and from before
    /// this was kept.
    /// </summary>
    public Signature? By { get; init; }
}

/// <summary>The head of a case's trail: what the next entry is chained to.</summary>
public sealed record TrailHead(int Sequence, string Hash)
{
    public static TrailHead Empty { get; } = new(0, new string('0', 64));
}

/// <summary>The append-only, hash-chained trail: changing or removing an entry breaks every hash after it.</summary>
public static class Trail
{
    public const string Prefix = "trail-";

    public static string Key(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sequence:D6}");

    public static TrailEntry Append(
        TrailHead head, DateTimeOffset at, string who, string what, string? why,
        IReadOnlyDictionary<string, string> facts, Signature? by = null)
    {
        var entry = new TrailEntry(head.Sequence + 1, at.ToUniversalTime(), who, what, why, facts, head.Hash, "") { By = by };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>The first entry whose hash, link or number is wrong; null when the chain is whole.</summary>
    public static TrailEntry? FirstBroken(IEnumerable<TrailEntry> entries) => FirstBroken(entries, TrailHead.Empty);

    /// <summary>The same of the end of a trail, which goes on from <paramref name="head"/>.</summary>
    public static TrailEntry? FirstBroken(IEnumerable<TrailEntry> entries, TrailHead head)
    {
        foreach (var entry in entries)
        {
            if (entry.Sequence != head.Sequence + 1 || entry.Previous != head.Hash || entry.Hash != HashOf(entry))
                return entry;
            head = new(entry.Sequence, entry.Hash);
        }

        return null;
    }

    private static string HashOf(TrailEntry entry) => Seal.Of(
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.ToString("O", CultureInfo.InvariantCulture), entry.Who, entry.What, entry.Why,
        .. Seal.Sorted(entry.Facts), entry.Previous, .. entry.By?.Sealed ?? [],
    ]);
}
