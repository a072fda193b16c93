using System.Net;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Administration.Fees;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Fees;

public sealed class FeesTests
{
    private static readonly FeeTerms Terms = new(PerCase: 250_000, PerVisit: 400_000, PerDay: 150_000);

    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly BoardLine[] Lines =
    [
        Line(1) with { Scored = ["p01", "p02"] },
        Line(2) with { Scored = ["p01"], VisitedBy = "p01", VisitedOn = Day },
        Line(3) with { Scored = ["p01"], Panel = ["p01"], VisitedBy = "p01", VisitedOn = Day },
        Line(4) with { Panel = ["p03"] },
    ];

    [Fact]
    public void A_case_counts_once_it_is_scored_to_the_end_a_visit_once_it_is_reported_and_a_day_once()
    {
        var fees = FeeFigures.Of(Lines, new Dictionary<string, FeeTerms> { ["2026"] = Terms });

        fees.Select(fee => (fee.Assessor, fee.Cases.Count, fee.Visits.Count, fee.Days, fee.Amount)).ShouldBe(
            [("p01", 2, 2, 1, 2 * 250_000 + 2 * 400_000 + 150_000), ("p02", 1, 0, 0, 250_000)]);
    }

    [Fact]
    public async Task The_statement_of_an_assessor_names_what_they_did_and_what_that_comes_to()
    {
        var page = WebUtility.HtmlDecode(await Drawn.Page<StatementPage>(new
        {
            Fees = FeeFigures.Of(Lines, new Dictionary<string, FeeTerms> { ["2026"] = Terms })[0],
            Name = "Ni Made Ayu",
            Now = new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero),
        }));

        page.ShouldSatisfyAllConditions(
            text => text.ShouldContain("2 × Rp250.000 = Rp500.000"), text => text.ShouldContain("Rp1.450.000"), text => text.ShouldContain("OVOP-2026-000002"),
            text => text.ShouldContain("20 November 2026"), text => text.ShouldNotContain("OVOP-2026-000004"));
    }

    [Fact]
    public async Task The_table_is_taken_away_as_a_file_and_noted()
    {
        var office = await Office.Open();
        var endpoint = new FeesEndpoint(office.Guard, office.Cases, office.Rounds, office.People, office.Log, office.Web.Clock);
        await Scored(office);

        var page = await office.Get(Cast.Administrator, request => endpoint.Show(request, TestContext.Current.CancellationToken));
        var file = await office.Post(Cast.Administrator, "bentuk=csv", request => endpoint.File(request, TestContext.Current.CancellationToken));

        page.Body.ShouldContain("Rp250.000");
        file.Body.ShouldContain(";250000");
        (await office.Log.Latest(1, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().What.ShouldBe("fees.exported");
    }

    private static async Task Scored(Office office) => await office.Tables.GetTableClient("Board").UpsertEntityAsync(
        new Azure.Data.Tables.TableEntity("2026", "OVOP-2026-000009")
        {
            ["Line"] = System.Text.Json.JsonSerializer.Serialize(Line(9) with { Scored = ["p01"] }, CaseJson.Options),
        }, cancellationToken: TestContext.Current.CancellationToken);

    private static BoardLine Line(int sequence) => new(
        new("2026", sequence), CaseState.Published, Commodity.AN, "UD Sekar", $"Anyaman {sequence}", "33", new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), null, null, []);
}
