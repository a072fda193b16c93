using FsCheck.Xunit;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class PanelRuleTests
{
    private static readonly PanelTerms Terms = Demo.Round.Panel;

    [Fact]
    public void Least_loaded_are_appointed_first()
    {
        var panel = Appoint(("a", 5), ("b", 0), ("c", 1), ("d", 2)).Value;

        panel.Appointed.ShouldBe(["b", "c", "d"]);
        panel.Candidates.Single(candidate => candidate.Assessor == "a").Code.ShouldBe("panel.load");
    }

    [Fact]
    public void Who_is_away_or_has_as_many_cases_as_they_take_is_drawn_for_no_new_one()
    {
        var on = Make.Question().On;
        PoolMember[] pool =
        [
            .. Pool(("c", 2), ("d", 2), ("e", 2)),
            With(("away", 0), new(new(on.AddDays(-1), on), null)), With(("full", 1), new(null, 1)),
            With(("back", 0), new(new(on.AddDays(-9), on.AddDays(-1)), 1)),
        ];

        var panel = PanelRule.Appoint(Terms, Make.Question(), pool, "seed").Value;

        panel.Appointed.ShouldContain("back");
        panel.Candidates.Single(candidate => candidate.Assessor == "away").Code.ShouldBe("panel.away");
        panel.Candidates.Single(candidate => candidate.Assessor == "full").Code.ShouldBe("panel.full");

        static PoolMember With((string, int) member, Availability availability) =>
            Pool(member)[0] is var known ? known with { Assessor = known.Assessor with { Availability = availability } } : known;
    }

    [Fact]
    public void However_a_code_is_written_one_person_has_one_seat()
    {
        Appoint(("c", 0), ("C", 0), ("a", 1), ("b", 1)).Value.Appointed.ShouldBe(["c", "a", "b"], ignoreOrder: true);
        PanelRule.BarFor(Make.Assessor("C"), Make.Question() with { AlreadyAppointed = ["c"] }, Terms).ShouldBe("panel.sitting");
    }

    [Fact]
    public void Given_no_external_among_the_least_loaded_Then_a_place_is_kept_for_one()
    {
        PoolMember[] pool = [.. Pool(("a", 0), ("b", 1), ("c", 2)).Select(Internal), new(Make.Assessor("x", external: true), 9)];

        var panel = PanelRule.Appoint(Terms, Make.Question(), pool, "seed").Value;

        panel.Appointed.ShouldBe(["a", "b", "x"]);
        panel.Candidates.Single(candidate => candidate.Assessor == "c").Code.ShouldBe("panel.external");
    }

    [Fact]
    public void Given_a_sitting_external_Then_a_substitute_may_be_internal()
    {
        PoolMember[] pool = [Internal(new(Make.Assessor("a"), 0)), new(Make.Assessor("x", external: true), 0)];

        PanelRule.Appoint(Terms, Make.Question(places: 1) with { AlreadyAppointed = ["x"] }, pool, "seed").Value.Appointed.ShouldBe(["a"]);
    }

    [Fact]
    public void One_seat_is_kept_for_who_knows_the_craft_of_the_ware_where_anybody_does()
    {
        PoolMember[] pool = [.. Pool(("a", 0), ("b", 1), ("c", 2), ("d", 3)), Knowing(new(Make.Assessor("x", external: true), 9)), Knowing(new(Make.Assessor("y", external: true), 8))];

        var panel = PanelRule.Appoint(Terms, Drawn, pool, "seed").Value;

        panel.Appointed.ShouldBe(["a", "b", "y"]);
        panel.Candidates.Where(candidate => candidate.Code == "panel.craft").Select(candidate => candidate.Assessor).ShouldBe(["c", "d"]);
        PanelRule.Appoint(Terms, Drawn with { AlreadyAppointed = ["x"], Places = 2 }, pool, "seed").Value.Appointed.ShouldBe(["a", "b"], "one who knows it sits already");
        PanelRule.Appoint(Terms, Make.Question(), pool, "seed").Value.Appointed.ShouldBe(["a", "b", "c"], "this ware asks for no craft");
    }

    [Fact]
    public void The_seat_of_an_external_goes_to_one_even_where_somebody_else_knows_the_craft()
    {
        PoolMember[] pool = [Knowing(Internal(new(Make.Assessor("a"), 0))), .. Pool(("x", 4))];

        PanelRule.Appoint(Terms, Drawn with { Places = 1 }, pool, "seed").Value.Appointed.ShouldBe(["x"]);
    }

    [Fact]
    public void Given_no_external_at_all_Then_there_is_no_panel() =>
        PanelRule.Appoint(Terms, Make.Question(), [.. Pool(("a", 0), ("b", 0), ("c", 0)).Select(Internal)], "seed")
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("panel.external.few");

    [Fact]
    public void Given_too_few_candidates_Then_the_problem_says_how_many_are_wanted_and_there() =>
        Appoint(("a", 0), ("b", 0)).Problems.ShouldHaveSingleItem().Args.ShouldBe(["3", "2"]);

    [Fact]
    public void Ties_are_drawn_by_the_seed_and_can_be_repeated()
    {
        (string, int)[] pool = [.. Enumerable.Range(0, 20).Select(number => ($"a{number}", 0))];

        var drawn = Enumerable.Range(0, 10).Select(seed => string.Join(',', PanelRule.Appoint(Terms, Make.Question(), Pool(pool), $"{seed}").Value.Appointed)).ToList();

        drawn.Distinct().Count().ShouldBeGreaterThan(5);
        drawn[3].ShouldBe(string.Join(',', PanelRule.Appoint(Terms, Make.Question(), [.. Pool(pool).Reverse()], "3").Value.Appointed));
    }

    [Theory]
    [InlineData("2024-11-24", null)]
    [InlineData("2024-11-25", "panel.coach")]
    [InlineData("2026-11-24", "panel.coach")]
    [InlineData("9999-12-31", "panel.coach")]
    public void Coach_of_the_producer_is_barred_for_24_months(string until, string? code)
    {
        var coach = Make.Assessor("a") with { Coached = [new("1234567890123", DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture))] };

        PanelRule.BarFor(coach, Make.Question(), Terms).ShouldBe(code);
    }

    [Theory]
    [InlineData("1234567890123")]
    [InlineData("OVOP-2026-000001")]
    public void Declared_conflict_with_the_producer_or_the_case_bars(string conflict) =>
        PanelRule.BarFor(Make.Assessor("a") with { StandingConflicts = [conflict] }, Make.Question(), Terms).ShouldBe("panel.conflict");

    [Fact]
    public void Organisation_that_takes_part_in_the_case_bars() =>
        PanelRule.BarFor(Make.Assessor("a"), Make.Question() with { Parties = ["Balai"] }, Terms).ShouldBe("panel.conflict");

    [Fact]
    public void Assessor_of_another_commodity_is_barred() =>
        PanelRule.BarFor(Make.Assessor("a"), Make.Question() with { Commodity = Commodity.GR }, Terms).ShouldBe("panel.commodity");

    [Property]
    public void Panel_never_breaks_a_bar_whatever_the_pool(List<(int Province, bool External, int Load, int Kind)> entries)
    {
        var pool = entries.Select((entry, i) => new PoolMember(Any(entry, i), Math.Abs(entry.Load % 5))).ToList();
        var question = Make.Question() with { Excluded = ["a2", "a7"], AlreadyAppointed = ["a3"], Places = 2 };

        var result = PanelRule.Appoint(Terms, question, pool, "seed");

        if (!result.TryGet(out var panel))
            return;
        var seats = pool.Where(member => panel.Appointed.Contains(member.Assessor.Id)).Select(member => member.Assessor).ToList();
        seats.Count.ShouldBe(2);
        seats.ShouldAllBe(seat => seat.Province != "33" && seat.Commodities.Contains(Commodity.BT) && seat.StandingConflicts.Count == 0);
        seats.Select(seat => seat.Id).ShouldNotContain(id => id == "a2" || id == "a7" || id == "a3");
        seats.Concat(pool.Select(member => member.Assessor).Where(seat => seat.Id == "a3")).ShouldContain(seat => seat.IsExternal);
    }

    private static Assessor Any((int Province, bool External, int Load, int Kind) entry, int number) =>
        Make.Assessor($"a{number}", entry.Province % 3 == 0 ? "33" : "31", entry.External) with
        {
            Commodities = entry.Kind % 4 == 0 ? [Commodity.GR] : [Commodity.BT],
            StandingConflicts = entry.Kind % 5 == 0 ? ["1234567890123"] : [],
        };

    private static PoolMember[] Pool(params (string Id, int Load)[] members) => [.. members.Select(member => new PoolMember(Make.Assessor(member.Id, external: true), member.Load))];

    private static PanelQuestion Drawn => Make.Question() with { Crafts = ["jenis_batik.tulis"] };

    private static PoolMember Knowing(PoolMember member) => member with { Assessor = member.Assessor with { Crafts = ["jenis_batik.tulis"] } };

    private static PoolMember Internal(PoolMember member) => member with { Assessor = member.Assessor with { IsExternal = false } };

    private static Result<Panel> Appoint(params (string Id, int Load)[] members) => PanelRule.Appoint(Terms, Make.Question(), Pool(members), "seed");
}
