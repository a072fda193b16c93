using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Anchor;

/// <summary>
/// Where the trail of one case stood when a day ended. Its hash covers every entry before it, so one leaf a case is enough:
/// a later change to any entry up to that day shows.
/// </summary>
public sealed record DayHead(ApplicationNumber Number, int Sequence, string Hash)
{
    /// <summary>The leaf: "OVOP-2026-000123 17 {hash}" in ASCII.</summary>
    internal byte[] Leaf => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number} {Sequence} {Hash}"));
}

/// <summary>
/// What is published of a day: one root over the trails of all cases that changed in it, chained to the day before. It tells
/// nothing of any case, and whoever keeps it can later show that a trail was rewritten.
/// </summary>
/// <param name="Day">In Jakarta.</param>
/// <param name="Count">How many cases changed.</param>
/// <param name="Root">Of the Merkle tree (RFC 6962) over their heads, by number; lower-case hex.</param>
/// <param name="Previous">The seal of the day before; 64 zeros for the first.</param>
/// <param name="Seal">SHA-256 of "{previous} {day} {count} {root}" in ASCII; lower-case hex.</param>
public sealed record DayRecord(DateOnly Day, int Count, string Root, string Previous, string Seal)
{
    public static string BeforeTheFirst { get; } = new('0', 64);

    /// <summary>The record of a day that has ended.</summary>
    public static DayRecord Of(DateOnly day, IEnumerable<DayHead> heads, string previous)
    {
        var leaves = Leaves(heads);
        var root = Convert.ToHexStringLower(MerkleTree.Root(leaves));
        return new(day, leaves.Length, root, previous, SealOf(day, leaves.Length, root, previous));
    }

    /// <summary>Whether the seal follows from the rest.</summary>
    public bool IsSealed => Seal == SealOf(Day, Count, Root, Previous);

    /// <summary>The first record that does not follow from the one before, in the order of the days; null when all do.</summary>
    public static DayRecord? FirstBroken(IEnumerable<DayRecord> records)
    {
        DayRecord? before = null;
        foreach (var record in records)
        {
            if (!record.IsSealed || record.Previous != (before?.Seal ?? BeforeTheFirst)
                || (before is not null && record.Day != before.Day.AddDays(1)))
                return record;
            before = record;
        }

        return null;
    }

    /// <summary>Where a trail stood at the end of each day in which it grew.</summary>
    public static IEnumerable<(DateOnly Day, DayHead Head)> Heads(ApplicationNumber number, IEnumerable<TrailEntry> trail) => trail
        .GroupBy(entry => WorkingCalendar.DateOf(entry.At))
        .Select(day => (day.Key, day.MaxBy(entry => entry.Sequence)!))
        .Select(last => (last.Key, new DayHead(number, last.Item2.Sequence, last.Item2.Hash)));

    internal static IEnumerable<DayHead> InOrder(IEnumerable<DayHead> heads) =>
        heads.OrderBy(head => head.Number.ToString(), StringComparer.Ordinal);

    internal static byte[][] Leaves(IEnumerable<DayHead> heads) => [.. InOrder(heads).Select(head => head.Leaf)];

    private static string SealOf(DateOnly day, int count, string root, string previous) => Convert.ToHexStringLower(
        SHA256.HashData(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{previous} {day:yyyy-MM-dd} {count} {root}"))));
}
