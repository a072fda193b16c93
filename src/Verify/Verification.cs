using System.Text;
using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;

namespace Ovop.Verify;

/// <summary>Checks a dossier file against itself: the trail, what it vouches for, and the star that the rules give.</summary>
public static class Verification
{
    /// <summary>All findings, the good ones too.</summary>
    public static IReadOnlyList<Finding> Of(string json)
    {
        try
        {
            var file = DossierFile.Read(json);
            var dossier = file.Open();
            return [.. TrailCheck.Of(file, ObjectionCheck.Own(dossier)), .. ObjectionCheck.Of(dossier), .. Worked(file, dossier)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or ArgumentException or KeyNotFoundException)
        {
            return [new(false, $"Berkas ini tidak dapat dibaca sebagai berkas perkara: {unreadable.Message}", $"The file cannot be read as a dossier: {unreadable.Message}")];
        }
    }

    private static IEnumerable<Finding> Worked(DossierFile file, Dossier dossier)
    {
        var reading = Round.ParseKept(Encoding.UTF8.GetBytes(file.Round));
        return reading.TryGet(out var round)
            ? [.. Replay.Of(dossier, round), .. EndCheck.Of(dossier, round)]
            : Unreadable(string.Join(", ", reading.Problems.Select(problem => $"{problem.Field} {problem.Code}")));
    }

    private static IEnumerable<Finding> Unreadable(string why) =>
        [new(false, $"Putaran: tidak dapat dibaca: {why}.", $"Round: cannot be read: {why}.")];
}
