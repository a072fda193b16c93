using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Disclosure;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class DossierFileTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    [Fact]
    public void A_dossier_that_was_played_through_verifies() =>
        Verification.Of(played.File).Where(finding => !finding.Holds).ShouldBeEmpty();

    [Fact]
    public void The_star_is_worked_out_again() =>
        Verification.Of(played.File).ShouldContain(finding => finding.Holds && finding.Words.StartsWith("Turn 3: the panel agrees; the rules give 2 of 3 stars"));

    [Fact]
    public void Every_finding_is_said_in_Indonesian_too()
    {
        var findings = Verification.Of(played.File);

        findings.ShouldContain(finding => finding.Said.In(Core.Language.Indonesian).Contains("menurut aturan 2 dari 3 bintang", StringComparison.Ordinal));
        findings.Select(finding => finding.Said.In(Core.Language.Indonesian)).Intersect(findings.Select(finding => finding.Words)).ShouldBeEmpty();
    }

    [Fact]
    public void Personal_numbers_and_addresses_of_assessors_are_not_in_the_file()
    {
        foreach (var secret in new[] { "\"nik\"", "\"npwp\"", "\"telepon\"", "penilai01@contoh.id", "PersonalLink", "\"part\": \"Letter\"" })
            played.File.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("sheet-03-", "levels", "P1.1", 0)]
    [InlineData("sheet-01-", "levels", "P1.1", 0)]
    public void A_changed_level_is_found(string sheet, string levels, string criterion, int level) =>
        Tampered(json => Part(json, sheet)["sheet"]![levels]![criterion] = level).ShouldContain(words => words.StartsWith("Score sheets"));

    [Fact]
    public void A_changed_note_is_found() =>
        Tampered(json => Part(json, "sheet-03-")["sheet"]!["notes"]!["P1.1"] = "Lain.").ShouldContain(words => words.StartsWith("Score sheets"));

    [Fact]
    public void A_level_that_does_not_exist_is_found() =>
        Tampered(json => Part(json, "sheet-03-")["sheet"]!["levels"]!["P1.1"] = 99).ShouldContain(words => words.Contains("review.level.unknown"));

    [Fact]
    public void A_changed_trail_entry_is_found() =>
        Tampered(json => Part(json, "trail-000003")["who"] = "somebody").ShouldContain("Trail: entry 3 (document.received) was changed, or one before it is missing.");

    [Fact]
    public void A_removed_entry_is_found() =>
        Tampered(json => Parts(json).Remove(Part(json, "trail-000003"))).ShouldContain("Trail: entry 4 (document.received) was changed, or one before it is missing.");

    [Fact]
    public void Entries_cut_off_at_the_end_are_found() =>
        Tampered(json => Parts(json).Remove(Parts(json).Last(part => (string?)part!["part"] == "TrailEntry"))).ShouldContain(words => words.StartsWith("Trail: the case says that it ends"));

    [Fact]
    public void A_changed_band_is_found() =>
        Tampered(json => json["round"] = ((string)json["round"]!).Replace("8500", "8400", StringComparison.Ordinal)).ShouldContain(words => words.StartsWith("Round: the text"));

    [Fact]
    public void A_swapped_document_is_found() =>
        Tampered(json => Part(json, "document-D-STORY")["facts"]!["sha256"] = new string('a', 64)).ShouldContain(words => words.StartsWith("Documents"));

    [Fact]
    public void A_changed_answer_of_the_form_is_found() =>
        Tampered(json => Part(json, "form")["answers"]!["jml_unit_sentra"] = "999").ShouldContain(words => words.StartsWith("Form"));

    [Fact]
    public void A_changed_answer_of_a_former_version_is_found() =>
        Tampered(json => Part(json, "version-")["form"]!["answers"]!["jml_unit_sentra"] = "999").ShouldContain(words => words.StartsWith("Form"));

    [Fact]
    public void A_raised_star_is_found() =>
        Tampered(json => Part(json, "proposal-03")["decision"]!["final"] = 3).ShouldContain(words => words.Contains("the rules give 2 of 3 stars"));

    [Fact]
    public void A_removed_sheet_is_found() =>
        Tampered(json => Parts(json).Remove(Part(json, "sheet-01-"))).ShouldContain(words => words.StartsWith("Score sheets"));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"ovop.dossier/1\",\"round\":\"\",\"parts\":[{\"part\":\"Nothing\"}]}")]
    public void What_is_no_dossier_is_refused(string json) => Verification.Of(json).ShouldHaveSingleItem().Holds.ShouldBeFalse();

    private List<string> Tampered(Action<JsonNode> tamper)
    {
        var json = JsonNode.Parse(played.File)!;
        tamper(json);
        var wrong = json.ToJsonString();
        (wrong == JsonNode.Parse(played.File)!.ToJsonString()).ShouldBeFalse("nothing was changed");
        return [.. Verification.Of(wrong).Where(finding => !finding.Holds).Select(finding => finding.Words)];
    }

    private static JsonArray Parts(JsonNode json) => json["parts"]!.AsArray();

    /// <summary>The first part whose key begins so; parts stand in the order of their keys.</summary>
    private JsonNode Part(JsonNode json, string key) =>
        Parts(json)[DossierFile.Read(played.File).Parts.Select(part => part.Key).ToList().FindIndex(known => known.StartsWith(key, StringComparison.Ordinal))]!;
}

/// <summary>The file of a case that was scored twice, sent back once, and published.</summary>
public sealed class PlayedCase : IAsyncLifetime
{
    public string File { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        await rehearsal.ScoreApart();
        await rehearsal.Until(CaseState.Consensus);
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
        await rehearsal.Ratify(ratified: false);
        await rehearsal.Until(CaseState.Consensus);
        await Correct(rehearsal);
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
        await rehearsal.Ratify();
        await rehearsal.Ended();
        File = DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write();
    }

    /// <summary>Between the second and the third turn the applicant corrects the form: each turn keeps its own.</summary>
    private static async Task Correct(Rehearsal rehearsal)
    {
        await rehearsal.Do((dossier, setting) => CorrectionRequest.ByAdministrator(dossier, Cast.Administrator.Id, [new("sentra", "Jumlah unit tidak sesuai SK.")], setting));
        await rehearsal.Do((dossier, setting) => SubmissionStage.Answer(
            dossier, FormSections.Find("sentra")!, code => code == "jml_unit_sentra" ? "77" : Revisions.Form(dossier)[code], setting));
        await rehearsal.Do((dossier, setting) => Answering.Send(dossier, "", setting));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
