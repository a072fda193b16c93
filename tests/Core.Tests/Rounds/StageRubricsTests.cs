using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Objection;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Tests.Rounds;

/// <summary>A round may score again, and an objection, by a rubric of its own.</summary>
public sealed class StageRubricsTests
{
    [Fact]
    public void A_stage_without_a_rubric_of_its_own_has_the_rounds()
    {
        foreach (var stage in Enum.GetValues<Stage>())
            Demo.Round.RubricIn(stage).ShouldBeSameAs(Demo.Round.Rubric);
    }

    [Fact]
    public void A_panel_scores_again_by_the_rubric_for_it()
    {
        var setting = Dossiers.Setting() with { Round = With("consensus", Reworded).Value };
        var review = Dossiers.AtReview(setting);
        var asked = review.Asked();

        var again = asked.Aggregate(review, (so, assessor) => so.Scored(assessor, setting, below: assessor == asked[0] ? 3 : 0)).Advanced(setting);

        again.Case.State.ShouldBe(CaseState.Consensus);
        setting.Round.RubricOf(review).CriteriaFor(Commodity.BT)[0].Label.In(Language.English).ShouldNotBe("Again");
        setting.Round.RubricOf(again).CriteriaFor(Commodity.BT)[0].Label.In(Language.English).ShouldBe("Again");
        ReviewStage.Agreed(again.AllScored(setting).Advanced(setting), setting.Round).Sheets.Count.ShouldBe(3);
    }

    [Fact]
    public void Re_scoring_asks_for_no_notes_that_the_review_did_not_ask_for() =>
        With("consensus", rubric => rubric["notes"] = "every").Problems
            .ShouldContain(problem => problem.Code == "round.rubric.notes" && problem.Field == "$.rubrics.consensus");

    [Fact]
    public void Where_the_review_asks_for_notes_on_all_re_scoring_may_too() =>
        With("consensus", rubric => rubric["notes"] = "every", review => review["notes"] = "every").Problems.ShouldBeEmpty();

    [Fact]
    public void An_objection_is_scored_by_the_rubric_for_it()
    {
        var setting = Dossiers.Setting(9) with { Round = With("objection", Raised).Value };
        var decided = Dossiers.Published(setting);
        var objection = ObjectionStage.Lodge(
            new("2026", 2), decided, new Dictionary<string, string> { ["P1.1"] = "Bahan baku kami seluruhnya dari desa ini." }, setting).Value.After;

        setting.Round.RubricOf(objection).CriteriaFor(Commodity.BT)[0].Max.Hundredths.ShouldBe(700);
        setting.Round.RubricOf(decided).CriteriaFor(Commodity.BT)[0].Max.Hundredths.ShouldBe(600);
    }

    [Fact]
    public void Re_scoring_counts_as_the_first_scoring_does() =>
        With("consensus", Raised).Problems.ShouldContain(problem => problem.Code == "round.rubric.points" && problem.Field == "$.rubrics.consensus");

    [Fact]
    public void Every_criterion_that_can_be_objected_to_is_in_the_objections_rubric() =>
        With("objection", rubric => rubric["sections"]![0]!["criteria"]![0]!["code"] = "P1.9").Problems
            .ShouldContain(problem => problem.Code == "round.criterion.unknown" && problem.Field == "$.rubrics.objection");

    [Fact]
    public void Other_stages_have_no_rubric_of_their_own() =>
        With("visit", _ => { }).Problems.ShouldContain(problem => problem.Code == "round.choice" && problem.Field == "$.rubrics");

    private static void Reworded(JsonNode rubric) => rubric["sections"]![0]!["criteria"]![0]!["label"]!["en"] = "Again";

    /// <summary>A point more for the first criterion, and one less for the second.</summary>
    private static void Raised(JsonNode rubric)
    {
        var criteria = rubric["sections"]![0]!["criteria"]!;
        foreach (var (at, by) in new[] { (0, 1), (1, -1) })
        {
            var criterion = criteria[at]!;
            criterion["max"] = criterion["max"]!.GetValue<int>() + by;
            criterion["levels"]!.AsArray()[^1]!["points"] = criterion["max"]!.GetValue<int>();
        }
    }

    private static Result<Round> With(string stage, Action<JsonNode> edit, Action<JsonNode>? review = null)
    {
        var json = JsonNode.Parse(Demo.Json)!;
        review?.Invoke(json["rubric"]!);
        var rubric = json["rubric"]!.DeepClone();
        edit(rubric);
        json["rubrics"] = new JsonObject { [stage] = rubric };
        return Round.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
