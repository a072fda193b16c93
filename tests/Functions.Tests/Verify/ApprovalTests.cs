using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Ratification;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>What approvers answered stands in the file as in the trail, the last answer of each turn.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task An_answer_that_was_taken_out_of_the_file_is_missed()
    {
        var file = JsonNode.Parse(await SentBackAndApprovedAnew())!;
        Verification.Of(file.ToJsonString()).Where(finding => !finding.Holds).ShouldBeEmpty();

        var parts = file["parts"]!.AsArray();
        parts.Remove(parts.First(part => (string?)part!["part"] == nameof(Approval)));

        Verification.Of(file.ToJsonString()).Where(finding => !finding.Holds).ShouldHaveSingleItem().Said.In(Core.Language.Indonesian)
            .ShouldStartWith("Persetujuan usul bintang: ");
    }

    /// <summary>One no in the first turn; in the second a yes to the rule's star, and one to another.</summary>
    private static async Task<string> SentBackAndApprovedAnew()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["ratification"] = new JsonObject { ["approvals"] = 2 });
        await rehearsal.ToProposal(1);
        await rehearsal.Approve(approved: false);
        await rehearsal.Until(CaseState.Consensus);
        await rehearsal.Score();
        await rehearsal.Until(dossier => dossier.Case is { State: CaseState.StarsProposed, Wait.For: Approvals.For });
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
        await rehearsal.AskForStar(1);
        await rehearsal.Until(dossier => dossier.Case.Wait?.For == Approvals.For);
        await rehearsal.Approve();
        await rehearsal.Until(dossier => dossier.Case.Wait?.Who.Contains(Cast.Ratifier.Id) == true);
        await rehearsal.Ratify(other: 1);
        await rehearsal.Until(CaseState.Published);
        return DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write();
    }
}
