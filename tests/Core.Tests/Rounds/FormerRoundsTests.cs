using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Register;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;
using Ovop.Verify;

namespace Ovop.Core.Tests.Rounds;

/// <summary>
/// Every shape that the round file ever had, and one of an award that was smaller: cases run under them, and their files are
/// checked for decades.
/// </summary>
public sealed class FormerRoundsTests
{
    private const string Smaller = "invented-smaller-award";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rounds", "Former");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_commodity_of_a_former_wording_is_asked_for_documents_and_scored(string name)
    {
        var round = Kept(name);

        round.Commodities.ShouldNotBeEmpty();
        foreach (var commodity in round.Commodities)
        {
            round.Checklist.For(commodity, touchesFood: true, LegalForm.Person).ShouldContain(item => item.IsMandatory);
            round.Rubric.SectionsFor(commodity).Sum(section => section.Max.Hundredths).ShouldBe(10_000);
            var best = round.Rubric.CriteriaFor(commodity)
                .ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1);
            var sheet = new ScoreSheet("p1", 1, best, new Dictionary<string, string>(), Recommendation.Approve, "Lengkap.");
            Scorecard.Of(round.Rubric, commodity, [sheet], Pooling.Of(round.Panel, lead: null)).Points.ShouldBe(Points.Of(100));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_under_a_former_wording_runs_to_its_star_and_its_file_verifies(string name)
    {
        var setting = Dossiers.Setting() with { Round = Kept(name) };

        var published = Dossiers.Published(setting);

        published.Case.State.ShouldBe(CaseState.Published);
        AwardLife.Current(published).ShouldNotBeNull();
        Verification.Of(DossierFile.Of(published, setting.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_wording_does_not_know_takes_no_place_in_its_cases()
    {
        var round = Kept(Smaller);

        round.Commodities.ShouldBe([Commodity.MM, Commodity.TN, Commodity.BT, Commodity.AN]);
        round.Checklist.For(Commodity.GR).ShouldBeEmpty();
        round.Checklist.Codes.ShouldNotContain("D-KTP");
        round.Stages[Stage.Objection].On.ShouldBeFalse();
    }

    [Fact]
    public void A_draft_takes_no_commodity_that_its_wording_does_not_know()
    {
        var setting = Dossiers.Setting() with { Round = Kept(Smaller) };
        var draft = SubmissionStage.Open(new("2026", 1), "sri@contoh.id", Language.Indonesian, setting).After;
        var section = FormSections.All.Single(each => each.Fields.Any(field => field.Code == "komoditi"));

        SubmissionStage.Answer(draft, section, code => code == "komoditi" ? "GR" : "", setting)
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("form.commodity.round");
    }

    /// <summary>Such codes were published before anybody asked for their shape.</summary>
    [Fact]
    public void A_kept_wording_is_read_whatever_its_documents_are_called() =>
        Round.ParseKept(Encoding.UTF8.GetBytes(Demo.Round.Text.Replace("D-DECL", "D-ISO9001", StringComparison.Ordinal)))
            .Value.Checklist.Codes.ShouldContain("D-ISO9001");

    /// <summary>Nobody was asked for the years then; the days that move tell them.</summary>
    [Fact]
    public void A_kept_wording_that_names_no_years_has_the_decrees_whose_days_it_names() =>
        Kept("8-blind-panels").Calendar.Decreed.ShouldBe([2026]);

    /// <summary>What an office publishes is held to all that there is now.</summary>
    [Theory]
    [InlineData("$.checklist[0].need.GR")]
    [InlineData("$.rubric.commodity_blocks.GR")]
    [InlineData("$.stages.objection")]
    [InlineData("$.calendar.decreed")]
    public void The_same_wording_is_not_published_anew(string missing) =>
        Round.Parse(Text(Smaller)).Problems.ShouldContain(problem => problem.Code == "round.missing" && problem.Field == missing);

    /// <summary>Whoever changes the round file's shape adds the new one here, under the next number.</summary>
    [Fact]
    public void The_shape_of_the_present_round_file_is_kept_here() =>
        Names.Select(name => Shape(Text(name.Data))).ShouldContain(shape => shape.SetEquals(Shape(Demo.Json)));

    private static byte[] Text(string name) => File.ReadAllBytes(Path.Combine(Folder, $"{name}.json"));

    private static Round Kept(string name) => Round.ParseKept(Text(name)).Value;

    /// <summary>The paths of all members, whichever item of a list they are in.</summary>
    private static HashSet<string> Shape(byte[] json)
    {
        return [.. Under(JsonNode.Parse(json), "$")];

        static IEnumerable<string> Under(JsonNode? node, string path) => node switch
        {
            JsonObject members => members.SelectMany(member => Under(member.Value, $"{path}.{member.Key}").Prepend($"{path}.{member.Key}")),
            JsonArray items => items.SelectMany(item => Under(item, $"{path}[]")),
            _ => [],
        };
    }
}
