using System.Text;
using Ovop.Core;
using Ovop.Core.Award.Trial;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;

namespace Ovop.Verify;

/// <summary>Tries another round over many dossier files.</summary>
public static class WhatIfCommand
{
    /// <summary>The exit code: 1 where the round itself cannot be read.</summary>
    public static async Task<int> Run(string roundPath, IReadOnlyList<string> places, Language language, TextWriter answers)
    {
        if (await RoundAt(roundPath, answers) is not { } other)
            return 1;

        List<WhatIf> outcomes = [];
        foreach (var path in places.SelectMany(FilesAt))
        {
            var file = DossierFile.Read(await File.ReadAllTextAsync(path));
            if (Round.ParseKept(Encoding.UTF8.GetBytes(file.Round)).TryGet(out var own)
                && WhatIf.Of(file.Open(), own, other) is { } outcome)
                outcomes.Add(outcome);
            else
                await answers.WriteLineAsync($"{path}: {Starless.In(language)}");
        }

        await Tell(Changing, outcomes.Where(outcome => outcome.Changes));
        await Tell(Staying, outcomes.Where(outcome => !outcome.Changes && outcome.IsNearEdge));
        await answers.WriteLineAsync(Sum(outcomes.Count, outcomes.Count(outcome => outcome.Changes)).In(language));
        return 0;

        async Task Tell(LocalText heading, IEnumerable<WhatIf> found)
        {
            await answers.WriteLineAsync($"{heading.In(language)}:");
            foreach (var outcome in found)
                await answers.WriteLineAsync($"  {Said(outcome).In(language)}");
        }
    }

    private static LocalText Starless { get; } = new("belum mempunyai bintang.", "has no star yet.");

    private static LocalText Changing { get; } = new("Berubah", "Would change");

    private static LocalText Staying { get; } = new(
        $"Tetap, tetapi paling jauh {WhatIf.Near} poin dari batas", $"Would stay, but lie within {WhatIf.Near} points of an edge");

    private static LocalText Sum(int all, int changing) => new(
        $"Dari {all} perkara, {changing} berubah. Tidak ada yang ditulis.", $"Of {all} cases {changing} would change. Nothing was written.");

    private static LocalText Said(WhatIf outcome)
    {
        var would = outcome.Would is { } star
            ? new LocalText($"{star} dengan {outcome.Points} poin", $"{star} with {outcome.Points} points")
            : new("tidak diketahui: kriteria atau tingkatnya berbeda", "unknown: the criteria or levels differ");
        var near = outcome.IsNearEdge
            ? new LocalText($", paling jauh {WhatIf.Near} dari batas", $", within {WhatIf.Near} of an edge")
            : new("", "");
        return new(
            $"{outcome.Number}: {outcome.Was} bintang, menjadi {would.In(Language.Indonesian)}{near.In(Language.Indonesian)}",
            $"{outcome.Number}: {outcome.Was} stars, would be {would.In(Language.English)}{near.In(Language.English)}");
    }

    private static IEnumerable<string> FilesAt(string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.json").Order(StringComparer.Ordinal) : [place];

    private static async Task<Round?> RoundAt(string path, TextWriter answers)
    {
        var reading = Round.Parse(await File.ReadAllBytesAsync(path));
        foreach (var problem in reading.Problems)
            await answers.WriteLineAsync($"{path}: {problem.Field}: {problem.Code} {string.Join(' ', problem.Args)}");

        return reading.IsOk ? reading.Value : null;
    }
}
