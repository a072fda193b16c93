using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Archive;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Verify;

/// <summary>
/// Checks the archive of a round as a whole: every file is there and as it was written, every dossier verifies, its trail stands
/// in the daily record, the days are chained, and the register has the stars that the cases give and no others.
/// </summary>
public sealed class ArchiveCheck
{
    private readonly ZipArchive _zip;
    private readonly List<PublicAward> _awards = [];
    private readonly List<ApplicationNumber> _wentOn = [];
    private readonly List<string> _unproven = [];
    private int _dossiers;
    private int _findings;

    private ArchiveCheck(ZipArchive zip) => _zip = zip;

    /// <summary>What is wrong, then what holds of the whole; the good findings of a single case are only counted.</summary>
    public static IEnumerable<Finding> Of(Stream archive)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
            return [.. new ArchiveCheck(zip).Findings()];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException or NotSupportedException)
        {
            return [new(false, $"Berkas ini tidak dapat dibaca sebagai arsip: {unreadable.Message}", $"The file cannot be read as an archive: {unreadable.Message}")];
        }
    }

    private IEnumerable<Finding> Findings()
    {
        if (Bytes(ArchiveIndex.Name) is not { } read)
            return [new(false, $"Arsip tidak berindeks: terputus saat ditulis.", $"The archive has no index: it broke off while it was written.")];

        var index = ArchiveIndex.Read(read);
        var days = Json<List<DayRecord>>(ArchiveIndex.Days) ?? [];
        return [.. Files(index), .. Cases(index, days.ToDictionary(day => day.Day)), .. Days(days), .. Register()];
    }

    private IEnumerable<Finding> Files(ArchiveIndex index)
    {
        var found = _zip.Entries.Select(entry => entry.FullName).Where(name => name != ArchiveIndex.Name).ToList();
        yield return Finding.Same(
            ($"Arsip putaran {index.Round}, {Day(WorkingCalendar.DateOf(index.At))}", $"Archive of round {index.Round}, {Day(WorkingCalendar.DateOf(index.At))}"),
            index.Files.Select(file => file.Name), found, ("indeksnya", "its index"), ("arsip", "it"));
        foreach (var file in index.Files.Where(file => Bytes(file.Name) is { } bytes && !file.Is(bytes)))
            yield return new(false, $"{file.Name} tidak seperti saat ditulis.", $"{file.Name} is not as it was written.");
    }

    private IEnumerable<Finding> Cases(ArchiveIndex index, IReadOnlyDictionary<DateOnly, DayRecord> days)
    {
        foreach (var name in index.Files.Select(file => file.Name).Where(ArchiveIndex.IsDossier))
        {
            if (Bytes(name) is not { } bytes)
                continue;

            var json = Encoding.UTF8.GetString(bytes);
            var findings = Verification.Of(json);
            (_dossiers, _findings) = (_dossiers + 1, _findings + findings.Count);
            foreach (var finding in findings.Where(finding => !finding.Holds))
                yield return finding.Of(name);
            foreach (var finding in Opened(index, name, json, days))
                yield return finding.Of(name);
        }

        yield return new(true, $"Berkas perkara: {_dossiers}, dengan {_findings} hal yang diperiksa. Konsep yang tidak termuat: {index.Drafts}.", $"Dossiers: {_dossiers}, of which {_findings} things were checked. Drafts that are not in it: {index.Drafts}.");
        if (_unproven.Count > 0)
            yield return new(true, $"Belum ada pada catatan harian: {string.Join(", ", _unproven)}.", $"Not in a daily record yet: {string.Join(", ", _unproven)}.");
        if (_wentOn.Count > 0)
            yield return new(true, $"Berjalan terus saat arsip ditulis, dan tidak dibandingkan dengan register: {string.Join(", ", _wentOn)}.", $"Went on while the archive was written, and not held against the register: {string.Join(", ", _wentOn)}.");
    }

    private IEnumerable<Finding> Opened(ArchiveIndex index, string name, string json, IReadOnlyDictionary<DateOnly, DayRecord> days)
    {
        Dossier dossier;
        try
        {
            dossier = DossierFile.Read(json).Open();
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or ArgumentException)
        {
            yield break; // Verification has said so.
        }

        if (index.WentOn(dossier))
            _wentOn.Add(dossier.Number);
        else if (dossier.Case.State == CaseState.Published)
            _awards.AddRange(AwardLife.Papers(dossier).Select(paper => paper.Award.On(WorkingCalendar.DateOf(index.At))));
        if (name != ArchiveIndex.DossierOf(dossier.Number))
            yield return new(false, $"ini berkas perkara {dossier.Number}.", $"it is the dossier of {dossier.Number}.");
        if (Bytes(ArchiveIndex.WordingOf(dossier.Case.RoundHash)) is null)
            yield return new(false, $"bunyi putaran {dossier.Case.RoundHash} tidak ada.", $"the wording {dossier.Case.RoundHash} is missing.");

        var closed = DayRecord.Heads(dossier.Number, dossier.Trail).Where(head => days.ContainsKey(head.Day)).Select(head => head.Day).ToList();
        if (closed.Count == 0)
            _unproven.Add($"{dossier.Number}");
        else if (Bytes(ArchiveIndex.ProofOf(dossier.Number)) is not { } proof)
            yield return new(false, $"berubah pada {Day(closed.Max())}, tanpa buktinya.", $"it changed on {Day(closed.Max())}, and has no proof of it.");
        else
            foreach (var finding in Proven(Encoding.UTF8.GetString(proof), json, closed.Max(), days))
                yield return finding;
    }

    private static IEnumerable<Finding> Proven(string proof, string json, DateOnly last, IReadOnlyDictionary<DateOnly, DayRecord> days)
    {
        foreach (var finding in ProofCheck.Of(proof, json).Where(finding => !finding.Holds))
            yield return finding;
        if (JsonSerializer.Deserialize<Inclusion>(proof, AwardJson.Options)?.Day is not { } day || day.Day != last || days[last] != day)
            yield return new(false, $"buktinya bukan dari catatan harian {Day(last)}.", $"its proof is not of the daily record of {Day(last)}.");
    }

    private static IEnumerable<Finding> Days(List<DayRecord> days) =>
        [DayRecord.FirstBroken(days) is { } broken
            ? new(false, $"Catatan harian: yang tanggal {Day(broken.Day)} tidak menyambung yang sebelumnya.", $"Daily records: that of {Day(broken.Day)} does not follow from the one before.")
            : new(true, $"Catatan harian: {days.Count}, masing-masing terikat pada yang sebelumnya. Segel terakhir: {days.LastOrDefault()?.Seal ?? "tidak ada"}.", $"Daily records: {days.Count}, each chained to the one before. The last seal is {days.LastOrDefault()?.Seal ?? "none"}.")];

    private IEnumerable<Finding> Register()
    {
        var awards = (Json<List<PublicAward>>(ArchiveIndex.Register) ?? []).Where(award => !_wentOn.Contains(award.Certificate.Application));
        return [Finding.Same(("Register", "Register"), _awards.Select(Entry), awards.Select(Entry), ("berkas perkara", "the dossiers"), ("register", "the register"))];
    }

    private static string Entry(PublicAward award) =>
        $"{award.Certificate}: {award.Star} of {award.StarMax} stars, {award.Product}, {award.Producer}, {award.State} since {Day(award.StateSince)}";

    private T? Json<T>(string name) => Bytes(name) is { } bytes ? JsonSerializer.Deserialize<T>(bytes, AwardJson.Options) : default;

    /// <summary>Null when there is no such file.</summary>
    private byte[]? Bytes(string name)
    {
        if (_zip.GetEntry(name) is not { } entry)
            return null;

        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
