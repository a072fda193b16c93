using System.Text.Json.Nodes;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Endorsement;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Screening;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>Why a case ended without a star is checked as a star is.</summary>
public sealed class EndTests
{
    [Fact]
    public async Task What_the_dinas_did_not_propose_says_who_and_why()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Endorse(endorsed: false);
        await rehearsal.Ended();

        Said(await rehearsal.Dossier(), rehearsal).ShouldStartWith("End: not proposed by ");
        (await Without(rehearsal, nameof(EndorsementDecision))).ShouldContain(finding => !finding.Holds && finding.Words.StartsWith("End: not proposed"));
    }

    [Fact]
    public async Task What_a_gate_kept_back_is_kept_back_by_the_rules_again()
    {
        await using var rehearsal = await Rehearsal.Begin(Strict);
        await rehearsal.ToEndorsement();
        await rehearsal.Endorse();
        (await rehearsal.Ended()).ShouldBe(CaseState.NotAwarded);

        Said(await rehearsal.Dossier(), rehearsal).ShouldContain("; the rules give G-LARGE.");
        (await Without(rehearsal, nameof(ScreeningResult))).ShouldContain(finding => !finding.Holds && finding.Words.StartsWith("End: kept back by"));
    }

    [Fact]
    public async Task What_was_ratified_without_a_star_names_the_ratifier()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(0.4);
        await rehearsal.Ratify();
        await rehearsal.Ended();

        Said(await rehearsal.Dossier(), rehearsal).ShouldStartWith("End: ratified without a star by ");
    }

    [Fact]
    public async Task What_was_withdrawn_was_so_on_the_applicants_side()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Withdraw();
        await rehearsal.Ended();

        Said(await rehearsal.Dossier(), rehearsal).ShouldContain("“Berhenti produksi.”");
    }

    [Fact]
    public async Task What_was_disqualified_gives_its_reason()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Do((dossier, at) => Interventions.Disqualify(dossier, Cast.Administrator.Id, "Dokumen palsu.", at.Now));
        await rehearsal.Ended();

        Said(await rehearsal.Dossier(), rehearsal).ShouldContain("“Dokumen palsu.”");
    }

    [Fact]
    public async Task What_lapsed_had_time_until_then()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        var (draft, setting) = (await rehearsal.Dossier(), await rehearsal.Setting());

        var lapsed = Procedure.Advance(draft, setting with { Now = draft.Case.Wait!.Due }).After;

        Said(lapsed, rehearsal).ShouldContain("there was time until");
    }

    [Fact]
    public async Task What_was_missing_when_it_lapsed_is_found_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        await rehearsal.Answer();
        foreach (var (code, file) in (await rehearsal.Missing()).Where(one => one.Code != "D-NIB"))
            await rehearsal.Receive(code, file);
        var setting = await rehearsal.Setting();
        var waiting = (await rehearsal.Dossier()).By(People.Applicant, setting.Now).MoveTo(CaseState.Submitted, null)
            .MoveTo(CaseState.Documents, setting.WaitFor(Stage.Documents, "documents", "lapse", People.Applicant)).After;

        var lapsed = Procedure.Advance(waiting, setting with { Now = waiting.Case.Wait!.Due }).After;

        Said(lapsed, rehearsal).ShouldContain("there was time until");
        Verification.Of(DossierFile.Of(lapsed, rehearsal.Round).Write()).ShouldContain(finding => finding.Words == "Documents that were missing then: 1, each as in the trail.");
    }

    [Fact]
    public async Task A_star_has_no_end_beside_its_certificate()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.Ratify();
        await rehearsal.Ended();

        Verification.Of(DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write()).ShouldNotContain(finding => finding.Words.StartsWith("End:"));
    }

    /// <summary>What the check says of the end; all of it must hold.</summary>
    private static string Said(Dossier dossier, Rehearsal rehearsal)
    {
        var findings = Verification.Of(DossierFile.Of(dossier, rehearsal.Round).Write());
        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        return findings.Single(finding => finding.Words.StartsWith("End:", StringComparison.Ordinal)).Words;
    }

    private static async Task<IReadOnlyList<Finding>> Without(Rehearsal rehearsal, string part)
    {
        var file = JsonNode.Parse(DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write())!;
        var parts = file["parts"]!.AsArray();
        parts.Remove(parts.Single(one => (string?)one!["part"] == part));
        return Verification.Of(file.ToJsonString());
    }

    /// <summary>A round that only takes what no case here has.</summary>
    private static void Strict(JsonNode round) => round["gates"]!.AsArray().Add(JsonNode.Parse(
        """{"code":"G-LARGE","stage":"submit","when":"true","require":"sentra.units >= 9999","effect":{"type":"block"},"use_alternative":false}"""));
}
