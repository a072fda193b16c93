using Ovop.Verify;

switch (args)
{
    case [var path] when File.Exists(path) && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase):
        await using (var archive = File.OpenRead(path))
        {
            var whole = Say(ArchiveCheck.Of(archive));
            Console.WriteLine(whole ? "The archive is whole, and the rules give the same stars." : "The archive is not as it was written, or the rules give something else.");
            return whole ? 0 : 1;
        }

    case [var path] when File.Exists(path):
        var sound = Say(Verification.Of(await File.ReadAllTextAsync(path)));
        Console.WriteLine(sound ? "The dossier is whole, and the rules give the same star." : "The dossier is not as it was written, or the rules give something else.");
        return sound ? 0 : 1;

    case ["--proof", var proof, var path] when File.Exists(proof) && File.Exists(path):
        return Say(ProofCheck.Of(await File.ReadAllTextAsync(proof), await File.ReadAllTextAsync(path))) ? 0 : 1;

    case ["--what-if", var round, _, ..]:
        return await WhatIfCommand.Run(round, args[2..], Console.Out);

    default:
        Console.Error.WriteLine("""
            Checks a dossier file, as the administration's page of a case gives it, or the archive of a whole round.

              dotnet run --project src/Verify -- FILE
                  The trail is whole, everything is as the trail says, and the rules give the same star. Ends with 0, or 1.

              dotnet run --project src/Verify -- ARCHIVE.zip
                  The same of every case of a round; no file is missing, each trail stands in the daily records, and the
                  register has the stars that the cases give and no others.

              dotnet run --project src/Verify -- --proof PROOF FILE
                  The trail in FILE is the one that the daily record covers, by the proof (bukti.json) of the certificate's
                  page. Compare the root and the seal that it names with the record that you have kept.

              dotnet run --project src/Verify -- --what-if ROUND FILE-OR-FOLDER...
                  Which stars would differ under the round in ROUND, such as a copy of a round with other points, bands or
                  gates, and which would lie close to an edge. Writes nothing.
            """);
        return 2;
}

static bool Say(IEnumerable<Finding> findings)
{
    var all = findings.ToList();
    foreach (var finding in all)
        Console.WriteLine($"{(finding.Holds ? "ok   " : "WRONG")} {finding.Words}");
    return all.All(finding => finding.Holds);
}
