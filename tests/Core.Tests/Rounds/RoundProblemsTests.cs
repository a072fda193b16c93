using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Tests.Rounds;

public sealed class RoundProblemsTests
{
    [Theory]
    [InlineData("$.closes", "\"2026-01-05T00:00:00+07:00\"", "round.closes")]
    [InlineData("$.opens", "\"2026-01-05\"", "round.moment")]
    [InlineData("$.releases", "\"2026-01-05T00:00:00+07:00\"", "round.releases")]
    [InlineData("$.id", "\"26\"", "round.id")]
    [InlineData("$.secretariat.telephone", "\"021 0000 0101\"", "round.telephone")]
    [InlineData("$.secretariat.whatsapp", "\"+62 dua satu\"", "round.telephone")]
    [InlineData("$.secretariat.address", "\" \"", "round.empty")]
    [InlineData("$.panel.quorum", "4", "round.panel.quorum")]
    [InlineData("$.panel.external", "4", "round.panel.external")]
    [InlineData("$.panel.aggregation", "\"best\"", "round.choice")]
    [InlineData("$.panel.assessors", "0", "round.range")]
    [InlineData("$.panel.aggregation", "\"weighted\"", "round.missing", "$.panel.lead_weight")]
    [InlineData("$.panel.rejection", "\"most\"", "round.choice")]
    [InlineData("$.panel.tie", "\"chair\"", "round.choice")]
    [InlineData("$.ratification", "{\"answers\":[\"back\"]}", "round.answers.ratify", "$.ratification.answers")]
    [InlineData("$.ratification", "{\"approvals\":0}", "round.range", "$.ratification.approvals")]
    [InlineData("$.ratification", "{\"tie\":\"lead\"}", "round.choice", "$.ratification.tie")]
    [InlineData("$.findings", "{\"levels\":\"some\"}", "round.choice", "$.findings.levels")]
    [InlineData("$.findings", "{\"from\":\"2026-12-10T08:00:00+07:00\",\"until\":\"2026-12-10T08:00:00+07:00\"}", "round.findings.until", "$.findings.until")]
    [InlineData("$.retention", "{\"refused\":11}", "round.range", "$.retention.refused")]
    [InlineData("$.retention", "{\"lapsed\":0}", "round.range", "$.retention.lapsed")]
    [InlineData("$.stages.review.due", "\"12wd\"", "round.reminders.order", "$.stages.review.reminders")]
    [InlineData("$.stages.review.reminders", "[\"8wd\", \"8wd\"]", "round.reminders.order")]
    [InlineData("$.stages.review.due", "\"P30D\"", "round.reminders.order", "$.stages.review.reminders")]
    [InlineData("$.stages.review.due", "\"soon\"", "round.term")]
    [InlineData("$.calendar.holidays[0].date", "\"2026-02-30\"", "round.date")]
    [InlineData("$.calendar.weekend", "[\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\",\"Sunday\"]", "round.calendar.weekend")]
    [InlineData("$.calendar.decreed", "[2026, 2027]", "round.calendar.decreed", "$.calendar.decreed[1]")]
    [InlineData("$.calendar.decreed", "[2026, 2026]", "round.calendar.decreed", "$.calendar.decreed[1]")]
    [InlineData("$.active_star_profile", "\"four\"", "round.profile.unknown")]
    [InlineData("$.commodity_star_profiles", "{\"BT\":\"four\"}", "round.profile.unknown", "$.commodity_star_profiles.BT")]
    [InlineData("$.commodity_star_profiles", "{\"XX\":\"three\"}", "round.choice")]
    [InlineData("$.star_profiles.three.bands[1].min", "8500", "round.bands.descending", "$.star_profiles.three.bands")]
    [InlineData("$.star_profiles.three.bands[1].star", "3", "round.bands.descending", "$.star_profiles.three.bands")]
    [InlineData("$.star_profiles.three.max", "4", "round.bands.top", "$.star_profiles.three.bands")]
    [InlineData("$.rubric.sections[0].max", "46", "round.weights.section")]
    [InlineData("$.rubric.sections[0].max", "46", "round.weights.total", "$.rubric.sections")]
    [InlineData("$.rubric.sections[0].criteria[5].max", "21", "round.weights.block", "$.rubric.commodity_blocks.MM")]
    [InlineData("$.rubric.sections[1].criteria[0].max", "5", "round.levels.max")]
    [InlineData("$.rubric.sections[1].criteria[0].levels[1].points", "0", "round.levels.ascending", "$.rubric.sections[1].criteria[0].levels")]
    [InlineData("$.rubric.sections[1].criteria[0].levels[1].level", "2", "round.levels.numbers", "$.rubric.sections[1].criteria[0].levels")]
    [InlineData("$.rubric.sections[1].criteria[0].code", "\"P1.1\"", "round.code.duplicate", "$.rubric")]
    [InlineData("$.rubric.sections[1].criteria[0].evidence[0]", "\"D-NONE\"", "round.document.unknown")]
    [InlineData("$.checklist[1].code", "\"D-USUL\"", "round.code.duplicate")]
    [InlineData("$.checklist[1].code", "\"D-ISO9001\"", "round.document.code")]
    [InlineData("$.checklist[1].code", "\"D-ANONIM\"", "round.document.reserved")]
    [InlineData("$.checklist[1].need.MM", "\"m\"", "round.choice")]
    [InlineData("$.checklist[1].example", "\"sheet\"", "round.choice")]
    [InlineData("$.checklist[1].template", "\"letter\"", "round.choice")]
    [InlineData("$.checklist[1].legal_forms", "[\"cv\", \"firma\"]", "round.choice", "$.checklist[1].legal_forms[1]")]
    [InlineData("$.gates[0].require", "\"doc('D-NONE').valid\"", "round.document.unknown")]
    [InlineData("$.gates[0].require", "\"doc('D-NIB')\"", "round.gate.syntax")]
    [InlineData("$.gates[0].require", "\"star >= 1\"", "round.gate.early")]
    [InlineData("$.gates[0].use_alternative", "true", "round.gate.alternative")]
    [InlineData("$.gates[6].when", "\"true\"", "round.criterion.unknown", "$.gates[6].require")]
    [InlineData("$.gates[7].require", "\"level('P9.9') >= 1\"", "round.criterion.unknown")]
    [InlineData("$.gates[1].code", "\"G-NIB\"", "round.code.duplicate")]
    public void Given_a_mistake_Then_it_is_found_at_its_place(string at, string json, string code, string? field = null) =>
        Round.Parse(Changed((at, json))).Problems.ShouldContain(problem => problem.Code == code && problem.Field == (field ?? at));

    [Fact]
    public void Given_several_mistakes_Then_all_are_reported_at_once() =>
        Round.Parse(Changed(("$.id", "\"\""), ("$.validity_months", "0"), ("$.gates[0].require", "\"(\""))).Problems
            .Select(problem => problem.Field).ShouldBe(["$.gates[0].require", "$.id", "$.validity_months"], ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"id\": 1, \"id\": 2 }")]
    public void Given_no_json_Then_the_place_is_named(string text) =>
        Round.Parse(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem().Code.ShouldBe("round.json");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public void Given_json_of_another_kind_Then_it_is_one_problem(string text) =>
        Round.Parse(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem().Code.ShouldBe("round.kind");

    [Fact]
    public void Given_any_member_left_out_Then_it_is_missed()
    {
        string[] optional = ["alternative_effect", "answers", "example", "five", "issuer", "legal_forms", "max_mb", "names_people", "photos", "template", "valid_months", "what", "whatsapp"];
        string[] later = ["$.fees", "$.name.en", "$.panel.aggregation", "$.panel.blind", "$.panel.blind_commodities", "$.panel.code", "$.panel.code_commodities", "$.panel.others", "$.samples", "$.secretariat", "$.stages.visit", "$.visit"];
        foreach (var path in Places().Where(path => !path.EndsWith(']') && !optional.Contains(path.Split('.')[^1]) && !later.Contains(path)).DistinctBy(path => Regex.Replace(path, "[0-9]", "")))
            Round.Parse(Changed((path, null))).IsOk.ShouldBeFalse(path);
    }

    [Fact]
    public void A_round_may_say_where_seal_and_decree_stand_on_its_certificates()
    {
        Demo.Round.Paper.ShouldBe(PaperLayout.Usual);
        Round.Parse(Changed(("$.paper", """{"seal": "right", "decree": "heading"}"""))).Value.Paper.ShouldBe(new(SealPlace.Right, DecreePlace.Heading));
        Round.Parse(Changed(("$.paper", """{"seal": "top", "decree": "terms"}"""))).Problems.ShouldHaveSingleItem().Field.ShouldBe("$.paper.seal");
    }

    [Fact]
    public void A_round_may_say_for_how_long_its_cases_are_kept_and_each_that_it_names_not_is_the_usual()
    {
        Demo.Round.Retention.ShouldBe(RetentionTerms.Usual);
        Round.Parse(Changed(("$.retention", """{"refused": 120, "deleted": 2}"""))).Value.Retention.ShouldBe(
            RetentionTerms.Usual with { Refused = 120, Deleted = 2 });
    }

    [Fact]
    public void Nothing_is_erased_before_an_objection_of_the_last_day_is_answered()
    {
        var shortest = ("$.retention", """{"refused": 12, "awarded": 12}""");

        Round.Parse(Changed(shortest)).IsOk.ShouldBeTrue();
        Round.Parse(Changed(shortest, ("$.objection_term", "\"366wd\""), ("$.validity_months", "1"))).Problems
            .Select(problem => (problem.Code, problem.Field)).ShouldBe(
                [("round.retention.objection", "$.retention.refused"), ("round.retention.objection", "$.retention.awarded")]);
    }

    [Fact]
    public void Given_a_language_in_the_name_Then_every_text_is_asked_for_in_it()
    {
        var problems = Round.Parse(Changed(("$.name.jv", "\"Ganjaran OVOP\""))).Problems;

        problems.ShouldContain(problem => problem.Code == "round.missing" && problem.Field == "$.checklist[0].name.jv");
        problems.ShouldContain(problem => problem.Code == "round.missing" && problem.Field == "$.rubric.sections[0].criteria[0].levels[0].jv");
        problems.ShouldAllBe(problem => problem.Code == "round.missing" && problem.Field!.EndsWith(".jv"));
    }

    [Fact]
    public void Given_a_language_in_one_text_alone_Then_it_is_read_there() =>
        Round.Parse(Changed(("$.checklist[0].name.jv", "\"Serat\""))).Value.Checklist.Codes.ShouldNotBeEmpty();

    [Fact]
    public void Given_a_wording_that_was_published_Then_only_the_first_language_is_asked_for()
    {
        Round.ParseKept(Changed(("$.name.jv", "\"Ganjaran OVOP\""))).Value.Name.In(Language.Of("jv")).ShouldBe("Ganjaran OVOP");
        Round.ParseKept(Changed(("$.name.id", null))).IsOk.ShouldBeFalse();
    }

    [Property]
    public bool Given_null_anywhere_Then_it_is_a_problem(int place) => !Round.Parse(Changed((Any(place), "null"))).IsOk;

    [Property]
    public void Given_anything_anywhere_Then_reading_does_not_fail(int place, int what)
    {
        string[] odd = ["-1", "1e300", "\"\"", "\" \"", "[]", "{}", "[[]]", "{\"a\":[null]}", "\"\\uD83D\\uDE00\"", "2147483648"];

        var problems = Round.Parse(Changed((Any(place), odd[(uint)what % odd.Length]))).Problems;

        problems.ShouldAllBe(problem => problem.Field!.StartsWith('$'));
    }

    private static string Any(int number)
    {
        var places = Places();
        return places[(int)((uint)number % places.Count)];
    }

    /// <summary>The paths of all places of the demonstration round that are read; names of holidays and notes are for people.</summary>
    private static List<string> Places()
    {
        return [.. Under(JsonNode.Parse(Demo.Json)!, "$")
            .Where(path => path.Split('.')[^1] is not ("note" or "pillar") && !(path.Contains("holidays") && path.EndsWith("name", StringComparison.Ordinal)))];

        static IEnumerable<string> Under(JsonNode? node, string path) => node switch
        {
            JsonObject members => members.SelectMany(member => Under(member.Value, $"{path}.{member.Key}").Prepend($"{path}.{member.Key}")),
            JsonArray items => items.SelectMany((item, i) => Under(item, $"{path}[{i}]").Prepend($"{path}[{i}]")),
            _ => [],
        };
    }

    /// <summary>The demonstration round with other JSON at some places; null leaves the place out.</summary>
    private static byte[] Changed(params IReadOnlyList<(string Path, string? Json)> changes)
    {
        var root = JsonNode.Parse(Demo.Json)!;
        foreach (var (path, json) in changes)
            Change(root, path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.'), json);

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void Change(JsonNode root, string[] steps, string? json)
    {
        var node = steps[..^1].Aggregate(root, (inner, step) => step[0] == '[' ? inner[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]! : inner[step]!);
        var last = steps[^1];
        if (last[0] == '[')
            node.AsArray()[int.Parse(last[1..^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(json!);
        else if (json is null)
            node.AsObject().Remove(last);
        else
            node[last] = JsonNode.Parse(json);
    }
}
