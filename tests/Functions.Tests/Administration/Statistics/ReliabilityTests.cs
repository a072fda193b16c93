using System.Net;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Statistics;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Statistics;

/// <summary>How reliable a round's scores were, from the sheets of its cases.</summary>
public sealed class ReliabilityTests
{
    private static readonly string[] Ids = ["2026"];

    [Fact]
    public async Task Every_criterion_of_the_round_is_told_of_by_the_first_sheets_of_its_cases()
    {
        var cases = new InMemoryCases();
        var outlet = new Outlet(cases);
        await using var rehearsal = await Rehearsal.Begin(
            cases, outlet, outlet, TimeProvider.System, round => (round["panel"]!["max_spread"], round["panel"]!["max_level_difference"]) = (10_000, 9), outlet);
        await rehearsal.ToReview();
        await rehearsal.ScoreApart();
        await rehearsal.Until(Core.Cases.CaseState.StarsProposed);
        var tables = new InMemoryTables();
        var board = new Board(tables, TimeProvider.System);
        await board.Show(null, await rehearsal.Dossier(), TestContext.Current.CancellationToken);

        var rows = (await new RoundReliability(board, cases, new FixedRound(rehearsal.Round, Cast.Of(8))).Of(rehearsal.Round, TestContext.Current.CancellationToken)).Found;

        rows.Count.ShouldBe(1 + RoundReliability.Criteria(rehearsal.Round).Count);
        (rows[0].Code, rows[0].Cases, rows[0].Sheets, rows[0].Unanimous).ShouldBe((null, 1, 3, 0));
        rows.Single(row => row.Code == "BT.1").Sheets.ShouldBe(3);
        rows.Single(row => row.Code == "MM.1").Cases.ShouldBe(0);
    }

    [Fact]
    public async Task A_case_that_no_panel_has_scored_is_not_read()
    {
        var office = await Office.Open();
        (await new RoundReliability(office.Board, null!, office.Rounds).Of(Submission.Drafts.Round, TestContext.Current.CancellationToken)).Found[0].Cases.ShouldBe(0);
    }

    [Fact]
    public async Task The_page_says_what_the_figure_means()
    {
        var round = Submission.Drafts.Round;
        Reliability[] rows = [new(null, 0.849, 40, 120, 9), new("P1.1", 0.7, 40, 120, 12), new("P1.2", 0.31, 40, 120, 3), new("P1.3", 1, 4, 12, 4), new("BT.1", null, 12, 36, 12)];

        var page = WebUtility.HtmlDecode(await Drawn.Page<ReliabilityPage>(new { Round = round, Rounds = Ids, Rows = rows }));

        foreach (var words in new[] { "0,849", "andal", "cukup untuk sementara", "belum andal", "terlalu sedikit", "selalu sama", "P1.2 " + round.Rubric.CriteriaFor(Commodity.BT)[1].Label.In(Language.Indonesian) })
            page.ShouldContain(words);
        Regex.Count(page, "<details class=\"fold\"").ShouldBe(2, "a pillar and a commodity");
        page.ShouldContain("3 kriteria: 1 cukup untuk sementara, 1 belum andal, 1 terlalu sedikit");
    }
}
