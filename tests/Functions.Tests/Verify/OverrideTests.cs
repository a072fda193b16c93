using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Ratification;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class OverrideTests
{
    [Fact]
    public async Task A_star_that_two_people_set_beside_the_rule_verifies_and_both_are_named()
    {
        var findings = Verification.Of(await Overridden());

        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.StartsWith("Certificate: 1 stars; ") && finding.Words.Contains("dirjen") && finding.Words.Contains("ratified 1 instead of the rule's 2, asked for by "));
    }

    [Fact]
    public async Task A_star_that_one_person_set_does_not()
    {
        var file = JsonNode.Parse(await Overridden())!;
        var parts = file["parts"]!.AsArray();
        parts.Remove(parts.Single(part => (string?)part!["part"] == nameof(StarOverride)));

        Verification.Of(file.ToJsonString()).ShouldContain(finding => !finding.Holds && finding.Words.StartsWith("Certificate:"));
    }

    private static async Task<string> Overridden()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(1);
        await rehearsal.AskForStar(1);
        await rehearsal.Ratify(other: 1);
        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
        return DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write();
    }
}
