using Ovop.Verify;

var language = Speech.Asked(ref args);
switch (args)
{
    case [var path] when File.Exists(path) && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase):
        await using (var archive = File.OpenRead(path))
        {
            var whole = Say(ArchiveCheck.Of(archive));
            Console.WriteLine((whole ? Speech.ArchiveHolds : Speech.ArchiveFails).In(language));
            return whole ? 0 : 1;
        }

    case [var path] when File.Exists(path):
        var sound = Say(Verification.Of(await File.ReadAllTextAsync(path)));
        Console.WriteLine((sound ? Speech.Holds : Speech.Fails).In(language));
        return sound ? 0 : 1;

    case ["--proof", var proof, var path] when File.Exists(proof) && File.Exists(path):
        return Say(ProofCheck.Of(await File.ReadAllTextAsync(proof), await File.ReadAllTextAsync(path))) ? 0 : 1;

    case ["--proof", var alone] when File.Exists(alone):
        return Say(ProofCheck.Of(await File.ReadAllTextAsync(alone), null)) ? 0 : 1;

    case ["--what-if", var round, _, ..]:
        return await WhatIfCommand.Run(round, args[2..], language, Console.Out);

    default:
        Console.Error.WriteLine(Speech.Usage.In(language));
        return 2;
}

bool Say(IEnumerable<Finding> findings)
{
    var all = findings.ToList();
    foreach (var finding in all)
        Console.WriteLine($"{(finding.Holds ? Speech.Right : Speech.Wrong).In(language)} {finding.Said.In(language)}");
    return all.All(finding => finding.Holds);
}
