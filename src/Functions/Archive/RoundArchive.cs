using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Archive;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Functions.Anchor;
using Ovop.Functions.Award;
using Ovop.Functions.Register;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Archive;

/// <summary>
/// All of a round in one ZIP for the verify command: dossiers, the wordings they were decided under, the daily records with the
/// proof of each trail, the register. It is written as it is read, a case at a time, so its size costs no memory.
/// </summary>
internal sealed class RoundArchive(
    Board board, ICases cases, IRounds rounds, DayRecords records, TableRegister register, TimeProvider clock)
{
    /// <summary>What the archive of a round is called that is made now.</summary>
    public string NameOf(string round) => ArchiveIndex.FileNameOf(round, clock.GetUtcNow());

    /// <param name="round">Its id.</param>
    /// <param name="read">Told of each case before it is written.</param>
    public async Task Write(string round, Stream to, Func<ApplicationNumber, Task> read, CancellationToken cancel)
    {
        await using var file = new ArchiveFile(to);
        var begun = clock.GetUtcNow();
        var awards = (await register.Read(cancel)).Awards.Where(award => award.Round == round).ToList();
        var lines = await board.Read(round, cancel);
        var wordings = new Dictionary<string, Round>();
        var days = new ClosedDays(records, await records.All(cancel));
        foreach (var number in lines.Where(line => line.State != CaseState.Draft).Select(line => line.Number).Order())
        {
            if (await cases.Find(number, cancel) is not { Case.State: not CaseState.Draft } dossier)
                continue;

            await read(number);
            var wording = wordings[dossier.Case.RoundHash] = await rounds.At(round, dossier.Case.RoundHash, cancel);
            await file.Add(ArchiveIndex.DossierOf(number), DossierFile.Of(dossier, wording).Write(), cancel);
            if (await days.ProofOf(dossier, cancel) is { } proof)
                await file.Add(ArchiveIndex.ProofOf(number), Json(proof), cancel);
        }

        foreach (var (hash, wording) in wordings)
            await file.Add(ArchiveIndex.WordingOf(hash), wording.Text, cancel);
        await file.Add(ArchiveIndex.Days, Json(days.Records), cancel);
        await file.Add(ArchiveIndex.Register, Json(awards), cancel);

        var drafts = lines.Count(line => line.State == CaseState.Draft);
        await file.End(Json(new ArchiveIndex(ArchiveIndex.Version, round, begun, drafts, file.Files)), cancel);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, AwardJson.Options);

    /// <summary>The days that were closed when the archive was begun, each read once.</summary>
    private sealed class ClosedDays(DayRecords kept, IReadOnlyList<DayRecord> records)
    {
        private readonly HashSet<DateOnly> _closed = [.. records.Select(record => record.Day)];
        private readonly ReadDays _days = new(kept);

        public IReadOnlyList<DayRecord> Records => records;

        /// <summary>From the last closed day on which the case changed; null when there is none.</summary>
        public async Task<Inclusion?> ProofOf(Dossier dossier, CancellationToken cancel)
        {
            foreach (var (day, _) in DayRecord.Heads(dossier.Number, dossier.Trail)
                .Where(of => _closed.Contains(of.Day)).OrderByDescending(of => of.Day).Take(1))
                return await _days.Find(day, cancel) is { } read ? Inclusion.Of(dossier.Number, read.Heads, read.Record) : null;
            return null;
        }
    }
}
