using System.Globalization;
using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Disclosure;

namespace Ovop.Verify;

/// <summary>Checks the proof that a trail stands in the daily record, and the dossier file or the end of the trail that goes with it.</summary>
public static class ProofCheck
{
    /// <param name="file">The dossier file; null where there is none but the entries that the proof brings.</param>
    public static IReadOnlyList<Finding> Of(string proof, string? file)
    {
        try
        {
            var inclusion = JsonSerializer.Deserialize<Inclusion>(proof, AwardJson.Options);
            return inclusion is { Schema: Inclusion.Version, Head: not null, Path: not null, Day: not null }
                && inclusion.Entries?.All(entry => entry is not null) is not false
                ? [Recorded(inclusion), .. file is null ? [] : Covered(inclusion, DossierFile.Read(file).Open()), .. Ended(inclusion)]
                : [new(false, $"Bukti tidak dapat dibaca.", $"The proof cannot be read.")];
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return [new(false, $"Bukti atau berkasnya tidak dapat dibaca: {unreadable.Message}", $"The proof or the file cannot be read: {unreadable.Message}")];
        }
    }

    private static Finding Recorded(Inclusion proof) => new(
        proof.Holds,
        $"Bukti: daun {proof.Head.Number} dan jalannya menuju akar {proof.Day.Root} tanggal {Day(proof)}, bersegel {proof.Day.Seal}.",
        $"Proof: leaf {proof.Head.Number} and its path lead to the root {proof.Day.Root} of {Day(proof)}, sealed {proof.Day.Seal}.");

    private static IReadOnlyList<Finding> Covered(Inclusion proof, Dossier dossier) =>
    [
        new(
            proof.Covers(dossier),
            $"Jejak: catatan {proof.Head.Sequence} berkas ini mempunyai sidik yang ada pada catatan harian {Day(proof)}, dan semua yang sebelumnya terikat padanya.",
            $"Trail: entry {proof.Head.Sequence} of the file has the hash that stands in the record of {Day(proof)}, and all before it are chained to it."),
    ];

    /// <summary>What the proof itself brings of the trail.</summary>
    private static IEnumerable<Finding> Ended(Inclusion proof)
    {
        if (proof.Entries is null)
            yield break;

        yield return new(
            proof.CoversEntries,
            $"Akhir jejak: {proof.Entries.Count} catatan, masing-masing terikat pada yang sebelumnya sampai catatan {proof.Head.Sequence}.",
            $"End of the trail: {proof.Entries.Count} entries, each chained to the one before, up to entry {proof.Head.Sequence}.");
        if (proof.CoversEntries)
            foreach (var entry in proof.Entries)
                yield return new(true, Line(entry, "oleh"), Line(entry, "by"));
    }

    private static FormattableString Line(TrailEntry entry, string by) =>
        $"{entry.Sequence}. {entry.At:yyyy-MM-dd HH:mm} UTC, {entry.What} {by} {entry.By?.Name ?? entry.Who}{Because(entry)} {Facts(entry)}";

    private static string Because(TrailEntry entry) => entry.Why is { Length: > 0 } why ? $": “{why}”" : "";

    private static string Facts(TrailEntry entry) => string.Join(' ', entry.Facts.Select(fact => $"{fact.Key}={fact.Value}"));

    private static string Day(Inclusion proof) => proof.Day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
