using System.Text;
using Ovop.Core;
using Ovop.Core.Award.Figures;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Administration.Statistics;
using Ovop.Functions.Award;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Administration.Statistics;

public sealed class StatisticsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 8, 9, 0, 0, WorkingCalendar.Wib);

    private static readonly IReadOnlyList<BoardLine> Lines =
    [
        Line(1, CaseState.Published) with { Star = 3, Points = Points.Of(90), Scored = ["p01", "p02"], Figures = Of(true, 10, 4, 500_000_000, 20_000_000) },
        Line(2, CaseState.NotAwarded) with { Points = Points.Of(40), Scored = ["p01"], Figures = Of(false, 5, 5, 100_000_000, 0) with { Refusal = "points" } },
        Line(3, CaseState.NotAwarded, "53") with { Figures = Of(null, null, null, null, null) with { Refusal = "G-HALAL G-EDAR" } },
        Line(4, CaseState.Review) with { Panel = ["p02"], SubmittedAt = Monday.AddDays(1) },
        Line(5, CaseState.Draft) with { SubmittedAt = null },
        Line(6, CaseState.Review) with { ObjectsTo = new("2026", 1) },
        Line(1, CaseState.Published, round: "2025") with { Star = 1, Points = Points.Of(70) },
    ];

    [Fact]
    public void Applications_and_what_they_are_worth_are_counted_by_province_and_round()
    {
        var province = Of("provinsi");

        province.Rows.Select(row => row.Name).ShouldBe(["Jawa Tengah", "Nusa Tenggara Timur"]);
        province.Rows[0].Values.ShouldBe([3m, 2m, 1m, 1m, 15m, 9m, 600m, 1m, 20m]);
        Of("tahun").Rows.Select(row => (row.Name, row.Values[0])).ShouldBe([("2025", 1m), ("2026", 4m)]);
    }

    [Fact]
    public void Every_star_of_the_scale_has_a_line_and_so_has_none() =>
        Of("bintang").Rows.Select(row => (row.Name, row.Values[0])).ShouldBe([("Bintang 3", 1m), ("Bintang 2", 0m), ("Bintang 1", 0m), ("Tanpa bintang", 2m)]);

    [Fact]
    public void A_star_that_an_objection_brought_is_its_applications()
    {
        IReadOnlyList<BoardLine> raised =
        [
            Line(1, CaseState.NotAwarded), Line(2, CaseState.Published), Line(3, CaseState.Published) with { Star = 1 },
            Line(4, CaseState.Published) with { ObjectsTo = new("2026", 1), Star = 1 },
            Line(5, CaseState.Published) with { ObjectsTo = new("2026", 2), Star = 2 },
            Line(6, CaseState.Dismissed) with { ObjectsTo = new("2026", 3) },
        ];
        var figures = Among(raised, raised).Figures.ToDictionary(figure => figure.Code);

        figures["bintang"].Rows.Select(row => row.Values[0]).ShouldBe([0m, 1m, 2m, 0m]);
        figures["provinsi"].Rows.ShouldHaveSingleItem().Values[2].ShouldBe(3m);
        figures["penolakan"].Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Points_stand_in_bands_that_begin_with_their_lower_edge()
    {
        var points = Of("nilai").Rows;

        (points.Count, points[4].Values[0], points[9].Values[0], points.Sum(row => row.Values[0])).ShouldBe((10, 1m, 1m, 2m));
    }

    [Fact]
    public void Why_there_is_no_star_is_counted_by_reason() =>
        Of("penolakan").Rows.Select(row => row.Values[0]).ShouldBe([1m, 1m, 1m]);

    [Fact]
    public void Days_are_counted_each_and_added_up() =>
        Of("kirim").Rows.Select(row => row.Values).ShouldBe([[3m, 3m], [1m, 4m]]);

    [Fact]
    public void Stages_take_a_median_and_are_in_time_by_working_days()
    {
        var stage = Of("lama").Rows.ShouldHaveSingleItem();

        stage.Name.ShouldBe(new CaseWords(Language.Indonesian).State(CaseState.Endorsement));
        stage.Values.ShouldBe([8m, 20m, 3m, 67m]);
    }

    [Fact]
    public void Assessors_have_sheets_in_and_sheets_to_come() =>
        Of("beban").Rows.Select(row => row.Values).ShouldBe([[2m, 0m], [1m, 1m]]);

    [Fact]
    public void A_figure_is_a_file_with_its_definition()
    {
        var text = Encoding.UTF8.GetString(FigureFile.Csv(Of("bintang"), Language.Indonesian));

        text.ShouldContain("Bintang;Permohonan");
        text.ShouldContain("Bintang 2;0");
        text.ShouldContain("Bintang yang ditetapkan");
    }

    [Fact]
    public void All_figures_are_a_report_of_several_pages_the_same_for_the_same_figures()
    {
        var (one, other) = (Report(), Report());

        one.AsSpan().StartsWith("%PDF"u8).ShouldBeTrue();
        one.ShouldBe(other);
    }

    [Fact]
    public async Task The_page_has_every_figure_with_its_table_and_file()
    {
        var office = await Office.Open();

        var page = (await office.Get(Cast.Auditor, request => Endpoint(office).Page(request, TestContext.Current.CancellationToken))).Body;

        foreach (var figure in All.Figures)
        {
            page.ShouldContain($"<h2 class=\"govuk-heading-m\" id=\"judul-{figure.Code}\">");
            page.ShouldContain($"/kantor/statistik/{figure.Code}.csv");
        }

        page.ShouldContain("/kantor/statistik/laporan.pdf");
        page.ShouldContain("/kantor/keandalan");
    }

    private static byte[] Report() => StatisticsReport.Render(All.Figures, ["2026"], Monday, Language.English);

    private static StatisticsEndpoint Endpoint(Office office) => new(office.Guard, office.Cases, office.Rounds, office.People, office.Web.Clock);

    private static RoundStatistics All => Among([.. Lines.Where(line => line.Number.RoundId == "2026")], Lines);

    private static RoundStatistics Among(IReadOnlyList<BoardLine> chosen, IReadOnlyList<BoardLine> all) => new(
        chosen, all, new Dictionary<string, Round> { ["2026"] = Drafts.Round }, new Names(Cast.Of(3), Language.Indonesian), Language.Indonesian);

    private static Figure Of(string code) => All.Figures.Single(figure => figure.Code == code);

    private static CaseFigures Of(bool? women, long? workers, long? womenWorkers, long? turnover, long? export) =>
        new() { IsWomenLed = women, Workers = workers, Women = womenWorkers, Turnover = turnover, Export = export, Stages = [new(CaseState.Endorsement, Monday, Monday.AddDays(workers switch { 10 => 8, 5 => 20, _ => 1 }))] };

    private static BoardLine Line(int sequence, CaseState state, string province = "33", string round = "2026") => new(
        new(round, sequence), state, Commodity.TN, "IKM Sekar", "Kain", province, Monday.AddDays(-9), null, null, [])
    {
        SubmittedAt = Monday,
    };
}
