using System.Globalization;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;

namespace Ovop.Core.Tests.Rounds.Drafting;

public sealed class RoundDraftTests
{
    private static readonly RoundDraft Next = RoundDraft.After(Demo.Round, "2027").Value;

    [Fact]
    public void The_next_round_is_last_years_a_year_later_without_its_days_off()
    {
        var round = Next.Reading.Value;

        (round.Id, round.Name.In(Language.Indonesian)).ShouldBe(("2027", "Penghargaan OVOP 2027 (putaran contoh)"));
        (round.Opens, round.Closes).ShouldBe((Demo.Round.Opens.AddYears(1), Demo.Round.Closes.AddYears(1)));
        round.Calendar.Holidays.ShouldBe([new(2027, 1, 1)]);
        round.Calendar.Decreed.ShouldBeEmpty();
        round.Rubric.CriteriaFor(Commodity.BT).Select(criterion => criterion.Code)
            .ShouldBe(Demo.Round.Rubric.CriteriaFor(Commodity.BT).Select(criterion => criterion.Code));
    }

    [Theory]
    [InlineData("27", "round.id")]
    [InlineData("2026", "round.known")]
    [InlineData("2025", "round.known")]
    public void A_round_that_is_no_later_one_is_not_begun(string id, string code) =>
        RoundDraft.After(Demo.Round, id).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void What_is_wrong_is_kept_as_it_was_typed_and_told_at_its_place()
    {
        var draft = Next.With("$.panel.quorum", "dua").With("$.gates[0].require", "doc('D-NIB'.valid");

        draft.At("$.panel.quorum")!.ToString().ShouldBe("dua");
        draft.Reading.Problems.Select(problem => (problem.Field, problem.Code)).ShouldBe(
            [("$.panel.quorum", "round.kind"), ("$.gates[0].require", "round.gate.syntax")], ignoreOrder: true);
        draft.Reading.Problems.First(problem => problem.Code == "round.gate.syntax").Args[1].ShouldBe("11");
    }

    [Fact]
    public void Items_are_added_moved_and_taken_out()
    {
        var draft = Next.Added("$.visit.checks", new JsonObject { ["code"] = "K9" });
        var last = draft.ItemsAt("$.visit.checks")[^1];

        draft.At($"{last}.code")!.ToString().ShouldBe("K9");
        var moved = draft.Moved(last, -1);
        moved.At("$.visit.checks[4].code")!.ToString().ShouldBe("K9");
        moved.Without("$.visit.checks[4]").At("$.visit")!.ToJsonString().ShouldBe(Next.At("$.visit")!.ToJsonString());
        draft.Moved("$.visit.checks[0]", -1).Text.ShouldBe(draft.Text);
    }

    [Fact]
    public void Points_of_levels_make_those_of_criterion_and_pillar()
    {
        const string Criterion = "$.rubric.sections[0].criteria[0]";
        var draft = Next.With($"{Criterion}.levels[4]", new JsonObject { ["points"] = 8, ["id"] = "Lebih", ["en"] = "More" })
            .With($"{Criterion}.levels[1].points", null).With($"{Criterion}.levels[1].id", null).With($"{Criterion}.levels[1].en", null)
            .Summed();

        draft.At($"{Criterion}.max")!.GetValue<int>().ShouldBe(8);
        draft.At("$.rubric.sections[0].max")!.GetValue<int>().ShouldBe(47);
        draft.At($"{Criterion}.levels")!.AsArray().Select(level => level!["level"]!.GetValue<int>()).ShouldBe([0, 1, 2, 3]);
        draft.Reading.Problems.ShouldHaveSingleItem().Code.ShouldBe("round.weights.total");
    }

    [Fact]
    public void Sums_of_a_sound_round_are_what_they_were() =>
        JsonNode.DeepEquals(JsonNode.Parse(Next.Summed().Text), JsonNode.Parse(Next.Text)).ShouldBeTrue();

    [Fact]
    public void The_only_scale_and_one_that_is_no_list_stay_where_what_is_wrong_is_told()
    {
        var scale = $"$.star_profiles.{Next.At("$.active_star_profile")}";
        var only = Next.With("$.star_profiles", new JsonObject { [$"{Next.At("$.active_star_profile")}"] = Next.At(scale)!.DeepClone() });

        only.With($"{scale}.bands", new JsonArray()).Summed().At($"{scale}.bands").ShouldNotBeNull();
        Next.With($"{scale}.bands", "tiga").Summed().At($"{scale}.bands")!.ToString().ShouldBe("tiga");
    }

    [Theory]
    [InlineData(TypedKind.Number, "12", "12", "12")]
    [InlineData(TypedKind.Number, "dua", "\"dua\"", "dua")]
    [InlineData(TypedKind.Points, "82,5", "8250", "82,50")]
    [InlineData(TypedKind.Points, "82.505", "\"82.505\"", "82.505")]
    [InlineData(TypedKind.Days, "10", "\"10wd\"", "10")]
    [InlineData(TypedKind.Days, "PT5S", "\"PT5S\"", "PT5S")]
    [InlineData(TypedKind.ManyDays, "3, 5", "[\"3wd\",\"5wd\"]", "3, 5")]
    [InlineData(TypedKind.Moment, "2027-01-04T08:30", "\"2027-01-04T08:30:00\\u002B07:00\"", "2027-01-04T08:30:00")]
    [InlineData(TypedKind.Moment, "besok", "\"besok\"", "besok")]
    [InlineData(TypedKind.Holidays, "2027-08-17 Proklamasi\n\nsalah", "[{\"date\":\"2027-08-17\",\"name\":\"Proklamasi\"},{\"date\":\"salah\",\"name\":\"\"}]",
        "2027-08-17 Proklamasi\nsalah")]
    [InlineData(TypedKind.Bands, "3 85,5\n2: 70\n1=x", "[{\"min\":8550,\"star\":3},{\"min\":7000,\"star\":2},{\"min\":\"x\",\"star\":1}]", "3 85,50\n2 70,00\n1 x")]
    [InlineData(TypedKind.Years, "2027; 2028", "[2027,2028]", "2027, 2028")]
    [InlineData(TypedKind.Flag, "ya", "true", "ya")]
    [InlineData(TypedKind.Flag, "", "false", "")]
    public void A_value_is_typed_stored_and_typed_again(TypedKind kind, string typed, string stored, string again)
    {
        var value = TypedValue.Read(kind, [typed])!;

        value.ToJsonString().ShouldBe(stored);
        TypedValue.Write(kind, value, CultureInfo.GetCultureInfo("id-ID")).ShouldBe(again);
    }

    [Fact]
    public void What_was_emptied_is_no_more() => TypedValue.Read(TypedKind.Text, [" "]).ShouldBeNull();

    [Fact]
    public void Days_off_of_another_year_and_a_year_without_a_decree_are_pointed_out()
    {
        var round = Next.Added("$.calendar.holidays", new JsonObject { ["date"] = "2026-08-17", ["name"] = "Proklamasi" }).Reading.Value;

        RoundWarnings.Of(round).Where(warning => warning.Code != "warning.star").Select(warning => (warning.Code, warning.Args[0]))
            .ShouldBe([("warning.holidays", "2026"), ("warning.decree", "2027")]);
    }

    [Theory]
    [InlineData("$.ratification.answers", "[\"ratify\"]", "warning.answers")]
    [InlineData("$.panel", "{\"tie\":\"lead\",\"rejection\":\"all\"}", "warning.tie")]
    public void What_a_round_says_of_votes_and_answers_to_no_avail_is_pointed_out(string path, string json, string code)
    {
        var value = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        var draft = value is System.Text.Json.Nodes.JsonObject members
            ? members.Aggregate(Next, (so, member) => so.With($"{path}.{member.Key}", member.Value))
            : Next.With(path, value);

        RoundWarnings.Of(draft.Reading.Value).ShouldContain(warning => warning.Code == code && warning.Field!.StartsWith(path, StringComparison.Ordinal));
        RoundWarnings.Of(Next.Reading.Value).ShouldNotContain(warning => warning.Code == code);
    }

    [Fact]
    public void A_letter_that_nobody_gives_is_pointed_out()
    {
        var warnings = RoundWarnings.Of(Next.With("$.stages.endorsement.on", false).Reading.Value);

        warnings.Where(warning => warning.Code == "warning.letter").Select(warning => warning.Field)
            .ShouldBe(["$.checklist[0].need.MM", "$.checklist[0].need.TN", "$.checklist[0].need.BT", "$.checklist[0].need.AN", "$.checklist[0].need.GR"]);
        RoundWarnings.Of(Next.Reading.Value).ShouldNotContain(warning => warning.Code == "warning.letter");
    }

    [Fact]
    public void A_criterion_of_which_assessors_see_no_document_is_pointed_out()
    {
        string Naming(string code) => $"$.checklist[{Demo.Round.Checklist.Codes.Index().Single(known => known.Item == code).Index}].names_people";
        IEnumerable<(string? Field, string Args)> Pointed(RoundDraft draft) => RoundWarnings.Of(draft.Reading.Value)
            .Where(warning => warning.Code == "warning.evidence").Select(warning => (warning.Field, string.Join(' ', warning.Args)));

        Pointed(Next.With(Naming("D-SENTRA"), true)).ShouldBe([(Naming("D-SENTRA"), "D-SENTRA P3.1")]);
        Pointed(Next.With(Naming("D-SALES"), true)).ShouldBeEmpty("the other document of its criterion is shown");
        Pointed(Next.With(Naming("D-SALES"), true).With(Naming("D-EXPORT"), true)).Select(warning => warning.Args).ShouldBe(["D-SALES P1.4", "D-EXPORT P1.4"], ignoreOrder: true);
    }

    /// <summary>Only woven ware is visited in the demonstration, and the top star asks for a visit.</summary>
    [Fact]
    public void Stars_that_a_gate_makes_unreachable_are_pointed_out()
    {
        var warning = RoundWarnings.Of(Next.Reading.Value).Single(warning => warning.Code == "warning.star");

        warning.Args.ShouldBe(["G-TOP-VISIT", "MM TN BT GR", "2", "3"]);
        warning.Field.ShouldBe("$.gates[7].require");
        RoundWarnings.Of(Next.With("$.gates[7].when", "star == star_max && commodity=='AN'").Reading.Value)
            .ShouldNotContain(other => other.Code == "warning.star");
    }

    [Fact]
    public void A_gate_on_a_paper_that_some_legal_forms_are_never_asked_for_is_pointed_out() =>
        RoundWarnings.Of(Next.With("$.gates[0].require", "doc('D-AKTA').valid").Reading.Value)
            .ShouldContain(warning => warning.Code == "warning.star" && warning.Field == "$.gates[0].require");
}
