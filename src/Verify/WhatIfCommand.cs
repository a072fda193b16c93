using System.Text;
using Ovop.Core.Award.Trial;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;

namespace Ovop.Verify;

/// <summary>Tries another round over many dossier files.</summary>
internal static class WhatIfCommand
{
    public static async Task<int> Run(string roundPath, IReadOnlyList<string> places, TextWriter answers)
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
                await answers.WriteLineAsync($"{path}: has no star yet.");
        }

        await Tell("Would change", outcomes.Where(outcome => outcome.Changes));
        await Tell($"Would stay, but lie within {WhatIf.Near} points of an edge", outcomes.Where(outcome => !outcome.Changes && outcome.IsNearEdge));
        await answers.WriteLineAsync($"Of {outcomes.Count} cases {outcomes.Count(outcome => outcome.Changes)} would change. Nothing was written.");
        return 0;

        async Task Tell(string heading, IEnumerable<WhatIf> found)
        {
            await answers.WriteLineAsync($"{heading}:");
            foreach (var outcome in found)
                await answers.WriteLineAsync($"  {outcome}");
        }
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
