using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Archive;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class ArchiveCheckTests : IClassFixture<PlayedCase>
{
    private readonly Dossier _dossier;
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<DayRecord> _days = [];

    public ArchiveCheckTests(PlayedCase played)
    {
        var file = DossierFile.Read(played.File);
        _dossier = file.Open();
        var (seal, proof) = (DayRecord.BeforeTheFirst, default(Inclusion));
        foreach (var (day, head) in DayRecord.Heads(_dossier.Number, _dossier.Trail))
        {
            DayHead[] heads = [head, new(new ApplicationNumber(_dossier.Case.Round, 999), 1, new string('a', 64))];
            _days.Add(DayRecord.Of(day, heads, seal));
            (seal, proof) = (_days[^1].Seal, Inclusion.Of(_dossier.Number, heads, _days[^1]));
        }

        _files[ArchiveIndex.DossierOf(_dossier.Number)] = Encoding.UTF8.GetBytes(played.File);
        _files[ArchiveIndex.ProofOf(_dossier.Number)] = Json(proof!);
        _files[ArchiveIndex.WordingOf(_dossier.Case.RoundHash)] = Encoding.UTF8.GetBytes(file.Round);
        _files[ArchiveIndex.Days] = Json(_days);
        _files[ArchiveIndex.Register] = Json(AwardLife.Papers(_dossier).Select(paper => paper.Award.On(Today)));
    }

    private static DateOnly Today => WorkingCalendar.DateOf(TimeProvider.System.GetUtcNow());

    /// <summary>When the archive is begun: after the case has ended.</summary>
    private DateTimeOffset _at = TimeProvider.System.GetUtcNow();

    [Fact]
    public void An_archive_as_it_was_written_holds()
    {
        var findings = Findings(Index());
        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.StartsWith("Dossiers: 1,"));
        findings.ShouldContain(finding => finding.Words.StartsWith("Register: 1,"));
    }

    [Fact]
    public void A_file_that_was_changed_after_the_index_is_found()
    {
        var index = Index();
        _files[ArchiveIndex.Days] = Json(_days.Select(day => day with { Count = day.Count + 1 }));
        Wrong(index).ShouldContain("days.json is not as it was written.");
    }

    [Theory]
    [InlineData("dossiers/")]
    [InlineData("proofs/")]
    [InlineData("wordings/")]
    [InlineData("register.json")]
    public void A_file_that_is_missing_is_found(string which)
    {
        var index = Index();
        _files.Remove(_files.Keys.First(name => name.StartsWith(which, StringComparison.Ordinal)));
        Wrong(index).ShouldContain(words => words.Contains("only in its index: " + which, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_that_was_left_out_of_file_and_index_shows_in_the_register()
    {
        _files.Remove(ArchiveIndex.DossierOf(_dossier.Number));
        Wrong(Index()).ShouldContain(words => words.StartsWith("Register"));
    }

    [Fact]
    public void A_case_that_went_on_while_the_archive_was_written_is_named_and_not_held_against_the_register()
    {
        _at = _dossier.Trail.Last().At;
        _files[ArchiveIndex.Register] = Json(Array.Empty<PublicAward>());

        var findings = Findings(Index());
        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.StartsWith("Went on") && finding.Words.Contains($"{_dossier.Number}"));
    }

    [Fact]
    public void A_star_that_no_case_gives_is_found()
    {
        var award = AwardLife.Current(_dossier)!.Award.On(Today);
        _files[ArchiveIndex.Register] = Json(new[] { award with { Star = award.Star + 1 } });
        Wrong(Index()).ShouldContain(words => words.StartsWith("Register"));
    }

    [Fact]
    public void A_dossier_that_does_not_verify_is_named()
    {
        var name = ArchiveIndex.DossierOf(_dossier.Number);
        _files[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_files[name]).Replace("8500", "8400", StringComparison.Ordinal));
        Wrong(Index()).ShouldContain(words => words.StartsWith($"{name}: Round"));
    }

    [Fact]
    public void A_trail_without_its_proof_is_found()
    {
        _files.Remove(ArchiveIndex.ProofOf(_dossier.Number));
        Wrong(Index()).ShouldContain(words => words.Contains("has no proof"));
    }

    [Fact]
    public void Days_that_were_made_anew_are_found()
    {
        _files[ArchiveIndex.Days] = Json(_days.Select(day => DayRecord.Of(day.Day, [new DayHead(_dossier.Number, 1, new string('b', 64))], DayRecord.BeforeTheFirst)));
        Wrong(Index()).ShouldContain(words => words.Contains("its proof is not of the daily record"));
    }

    [Fact]
    public void An_archive_that_broke_off_is_none() =>
        ArchiveCheck.Of(Zip(_files)).ShouldHaveSingleItem().ShouldBe(new(false, $"Arsip tidak berindeks: terputus saat ditulis.", $"The archive has no index: it broke off while it was written."));

    [Fact]
    public void What_is_no_archive_is_refused() => ArchiveCheck.Of(new MemoryStream([1, 2, 3])).ShouldHaveSingleItem().Holds.ShouldBeFalse();

    private ArchiveIndex Index() =>
        new(ArchiveIndex.Version, _dossier.Case.Round, _at, 0, [.. _files.Select(file => ArchivedFile.Of(file.Key, file.Value))]);

    private List<string> Wrong(ArchiveIndex index) => [.. Findings(index).Where(finding => !finding.Holds).Select(finding => finding.Words)];

    private List<Finding> Findings(ArchiveIndex index) => [.. ArchiveCheck.Of(Zip([.. _files, new(ArchiveIndex.Name, Json(index))]))];

    private static MemoryStream Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(bytes);
            }

        to.Position = 0;
        return to;
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, AwardJson.Options);
}
