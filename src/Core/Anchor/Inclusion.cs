using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Anchor;

/// <summary>
/// The proof that a trail stood so when a day ended: with the leaf, the hashes beside its way up give the root that was
/// published that day.
/// </summary>
/// <param name="Schema">"ovop.proof/1".</param>
/// <param name="Index">Place of the leaf among the day's, from 0.</param>
/// <param name="Path">The hashes beside the way, the lowest first; lower-case hex.</param>
/// <param name="Day">The record as published.</param>
public sealed record Inclusion(string Schema, DayHead Head, int Index, IReadOnlyList<string> Path, DayRecord Day)
{
    public const string Version = "ovop.proof/1";

    /// <summary>
    /// The end of the trail, up to the leaf, from the entry that decided what the case came to: for whose case it is. Null in what
    /// everybody gets, and where others than those who decided wrote in it.
    /// </summary>
    public IReadOnlyList<TrailEntry>? Entries { get; init; }

    /// <summary>Null when the case did not change that day.</summary>
    public static Inclusion? Of(ApplicationNumber number, IEnumerable<DayHead> heads, DayRecord day)
    {
        var ordered = DayRecord.InOrder(heads).ToList();
        var index = ordered.FindIndex(head => head.Number == number);
        return index < 0 ? null : new(
            Version, ordered[index], index, [.. MerkleTree.Path(index, DayRecord.Leaves(ordered)).Select(Convert.ToHexStringLower)], day);
    }

    /// <summary>Whether leaf and path lead to the day's root, and the day's seal follows from it.</summary>
    /// <exception cref="FormatException">A hash is no hex.</exception>
    public bool Holds => Day.IsSealed
        && MerkleTree.RootFrom(Head.Leaf, Index, Day.Count, [.. Path.Select(Convert.FromHexString)]) is { } root
        && Convert.ToHexStringLower(root) == Day.Root;

    /// <summary>Whether this trail has at that place what the proof says.</summary>
    public bool Covers(Dossier dossier) => dossier.Number == Head.Number && Trail.FirstBroken(dossier.Trail) is null
        && dossier.Trail.ElementAtOrDefault(Head.Sequence - 1)?.Hash == Head.Hash;

    /// <summary>Whether the entries that it brings are as they were written, and lead to the leaf.</summary>
    public bool CoversEntries => Entries is [var first, ..] && Entries[^1] is var last
        && Trail.FirstBroken(Entries, new(first.Sequence - 1, first.Previous)) is null
        && (last.Sequence, last.Hash) == (Head.Sequence, Head.Hash);
}
