using System.Globalization;
using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;

namespace Ovop.Verify;

/// <summary>Checks a dossier file against the proof that its trail stands in the daily record.</summary>
public static class ProofCheck
{
    public static IReadOnlyList<Finding> Of(string proof, string file)
    {
        try
        {
            var inclusion = JsonSerializer.Deserialize<Inclusion>(proof, AwardJson.Options);
            return inclusion is { Schema: Inclusion.Version, Head: not null, Path: not null, Day: not null }
                ? Findings(inclusion, DossierFile.Read(file).Open())
                : [new(false, $"Bukti tidak dapat dibaca.", $"The proof cannot be read.")];
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return [new(false, $"Bukti atau berkasnya tidak dapat dibaca: {unreadable.Message}", $"The proof or the file cannot be read: {unreadable.Message}")];
        }
    }

    private static IReadOnlyList<Finding> Findings(Inclusion proof, Dossier dossier)
    {
        var day = proof.Day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            new(proof.Holds, $"Bukti: daun {proof.Head.Number} dan jalannya menuju akar {proof.Day.Root} tanggal {day}, bersegel {proof.Day.Seal}.", $"Proof: leaf {proof.Head.Number} and its path lead to the root {proof.Day.Root} of {day}, sealed {proof.Day.Seal}."),
            new(proof.Covers(dossier), $"Jejak: catatan {proof.Head.Sequence} berkas ini mempunyai sidik yang ada pada catatan harian {day}, dan semua yang sebelumnya terikat padanya.", $"Trail: entry {proof.Head.Sequence} of the file has the hash that stands in the record of {day}, and all before it are chained to it."),
        ];
    }
}
