using System.Text.Json;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>The check in the browser finds what the command finds, as far as that needs no rules.</summary>
public sealed class BrowserCheckTests
{
    private static readonly string Dossier = File.ReadAllText(Node.Path("Verify/Former/1c35095.json"));

    [Fact]
    public async Task A_file_as_it_was_written_is_whole_and_its_documents_are_known_by_their_fingerprint()
    {
        var said = await Check(Dossier, "b8c0c5fa6e5cc25e5fc36fd12044e74313758c40c529e1774385846ecaf46466");

        said.ShouldBe(["true utuh", "true akhir", "true putaran", "D-DECL 1"]);
    }

    [Theory]
    [InlineData("\"who\": \"system\"", "\"who\": \"orang\"", "false rusak")]
    [InlineData("\"round\": \"{", "\"round\": \" {", "false putaran-lain")]
    public async Task What_was_changed_is_found(string before, string after, string finding)
    {
        Dossier.ShouldContain(before);

        (await Check(Dossier.Replace(before, after, StringComparison.Ordinal))).ShouldContain(finding);
    }

    [Fact]
    public async Task A_proof_leads_to_its_day_and_the_end_of_the_trail_to_the_proof()
    {
        var proof = JsonSerializer.Serialize(ProofOf(), AwardJson.Options);

        (await Check(proof)).ShouldBe(["true bukti", "true akhirnya", "true catatan", "true catatan"]);
        (await Check(proof.Replace("Alasan lain.", "Alasan.", StringComparison.Ordinal))).ShouldContain("false akhirnya-lain");
        (await Check(proof.Replace($"\"{ProofOf().Path[0]}\"", $"\"{new string('c', 64)}\"", StringComparison.Ordinal))).ShouldContain("false bukti-lain");
    }

    [Fact]
    public async Task A_place_that_the_day_does_not_have_and_an_end_of_no_entries_are_wrong_as_the_command_says()
    {
        var (at, head) = (new DateOnly(2026, 11, 25), new DayHead(new("2026", 3), 9, new string('a', 64)));
        var alone = Inclusion.Of(head.Number, [head], DayRecord.Of(at, [head], DayRecord.BeforeTheFirst))!;

        foreach (var (proof, finding) in new[] { (alone with { Index = 1 }, "false bukti-lain"), (alone with { Entries = [] }, "false akhirnya-lain") })
        {
            var text = JsonSerializer.Serialize(proof, AwardJson.Options);
            ProofCheck.Of(text, null).ShouldContain(found => !found.Holds);
            (await Check(text)).ShouldContain(finding);
        }
    }

    /// <summary>Of the third of five cases of a day.</summary>
    private static Inclusion ProofOf()
    {
        var at = new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
        var moved = Trail.Append(new(4, new string('d', 64)), at, "system", "moved", null, new Dictionary<string, string> { ["from"] = "Review", ["to"] = "Disqualified" });
        var decided = Trail.Append(new(moved.Sequence, moved.Hash), at, "admin-1", "disqualified", "Alasan lain.", new Dictionary<string, string>());
        DayHead[] heads =
        [
            .. Enumerable.Range(1, 5).Where(number => number != 3).Select(number => new DayHead(new("2026", number), 9, new string('a', 64))),
            new(new("2026", 3), decided.Sequence, decided.Hash),
        ];
        var day = DayRecord.Of(new(2026, 11, 25), heads, DayRecord.BeforeTheFirst);
        return Inclusion.Of(new("2026", 3), heads, day)! with { Entries = [moved, decided] };
    }

    [Fact]
    public async Task What_is_no_dossier_is_told_apart() => (await Check("{}")).ShouldBeEmpty();

    private static async Task<string[]> Check(string file, string fingerprint = "")
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
            return (await Node.Run("Verify/dossier.mjs", fingerprint.Length > 0 ? [path, fingerprint] : [path]))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
