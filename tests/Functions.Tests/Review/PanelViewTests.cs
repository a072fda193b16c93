using System.Net;
using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Review;

/// <summary>The office reads what the panel reads.</summary>
public sealed class PanelViewTests
{
    [Fact]
    public async Task While_the_panel_scores_again_its_criteria_are_those_of_that_rubric()
    {
        await using var rehearsal = await Rehearsal.Begin(round =>
        {
            var again = round["rubric"]!.DeepClone();
            again["sections"]![0]!["criteria"]![0]!["label"]!["id"] = "Dinilai ulang";
            round["rubrics"] = new JsonObject { ["consensus"] = again };
        });
        await rehearsal.ToReview();
        (await View(rehearsal)).ShouldNotContain("Dinilai ulang");

        await rehearsal.ScoreApart();
        await rehearsal.Until(CaseState.Consensus);

        (await View(rehearsal)).ShouldContain("Dinilai ulang");
    }

    private static async Task<string> View(Rehearsal rehearsal)
    {
        var (dossier, setting) = (await rehearsal.Dossier(), await rehearsal.Setting());
        var visit = new LinkVisit(
            new(dossier.Number, ReviewPages.Only, People.System, 0, ""), "/kantor/panel", dossier, setting, setting.People.Ratifier);
        return WebUtility.HtmlDecode(await Drawn.Page<PanelViewPage>(new { Visit = visit }));
    }
}
