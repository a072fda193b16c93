using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Award.Trial;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Verify;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>A round that is being written is tried on cases that were decided.</summary>
public sealed class RoundTrialTests(PlayedCase played) : IClassFixture<PlayedCase>
{
    [Fact]
    public async Task A_gate_is_tried_on_last_years_cases_and_names_those_that_would_fail()
    {
        var desk = await WritingDesk.Copied();

        (await desk.Trial()).ShouldNotContain($"{Office.Number}");
        await desk.Save("gerbang", "$.gates[1]", ("syarat", "sentra.units >= 900"));

        (await desk.Trial()).ShouldContain($"{Office.Number}");
    }

    [Fact]
    public async Task A_draft_that_is_no_round_yet_is_not_tried()
    {
        var desk = await WritingDesk.Copied();
        await desk.Save("panel", null, ("kuorum", "dua"));

        (await desk.Trial()).ShouldContain("Draf dapat dicoba setelah hal berikut diperbaiki.");
    }

    [Fact]
    public void Gates_of_every_stage_are_tried_on_a_case_with_scores()
    {
        var outcomes = Try(round =>
        {
            Gate(round, "G-PILLAR-FLOOR")["require"] = "min_section_pct() >= 101";
            Gate(round, "G-SENTRA")["require"] = "sentra.units >= 78";
        });

        outcomes.Where(trial => trial.Fails).Select(trial => trial.Gate).ShouldBe(["G-SENTRA", "G-TOP-VISIT", "G-PILLAR-FLOOR"]);
        outcomes.ShouldContain(trial => trial.Gate == "G-TOP-MARKET" && !trial.Fails);
        outcomes.ShouldNotContain(trial => trial.Gate == "G-HALAL");
    }

    [Fact]
    public void Gates_that_look_at_scores_are_left_out_where_these_cannot_be_added_up() =>
        Try(round => round["rubric"]!["sections"]![1]!["criteria"]![0]!["code"] = "P2.9").Select(trial => trial.Gate)
            .ShouldBe(["G-NIB", "G-SENTRA", "G-COMMODITY"]);

    private IReadOnlyList<GateTrial> Try(Action<JsonNode> edit)
    {
        var file = DossierFile.Read(played.File);
        var other = JsonNode.Parse(file.Round)!;
        edit(other);
        return GateTrial.Of(file.Open(), RoundOf(file.Round), RoundOf(other.ToJsonString()));
    }

    private static JsonNode Gate(JsonNode round, string code) => round["gates"]!.AsArray().Single(gate => (string)gate!["code"]! == code)!;

    private static Round RoundOf(string text) => Round.Parse(Encoding.UTF8.GetBytes(text)).Value;
}
