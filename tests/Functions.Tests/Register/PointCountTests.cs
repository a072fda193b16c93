using System.Net;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Award;
using Ovop.Functions.Register.StarRules;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Register;

public sealed class PointCountTests
{
    private static readonly BoardLine[] Over = [.. Lines(12, 83_99), .. Lines(9, 90_00), .. Lines(2, 41_00), .. Lines(1, 100_00, CaseState.NotAwarded)];

    [Fact]
    public void Points_of_a_round_that_is_over_are_counted_in_steps_and_so_few_that_they_could_be_known_are_not()
    {
        var counts = PointCount.Of(Over);

        counts.Select(count => count.From).ShouldBe([90, 80, 70, 60, 50, 40, 30, 20, 10, 0]);
        counts.Select(count => count.Count).ShouldBe([10, 12, 0, 0, 0, null, 0, 0, 0, 0]);
    }

    [Fact]
    public void While_an_application_is_open_nothing_is_told() => PointCount.Of([.. Over, .. Lines(1, 50_00, CaseState.Ratified)]).ShouldBeEmpty();

    [Fact]
    public void A_round_of_few_is_not_told_of() => PointCount.Of(Lines(PointCount.FewestOfRound - 1, 80_00)).ShouldBeEmpty();

    [Fact]
    public void A_second_look_is_not_counted() => PointCount.Of([.. Over, .. Lines(1, 50_00, CaseState.Review).Select(line => line with { ObjectsTo = new("2026", 1) })])
        .ShouldBe(PointCount.Of(Over));

    [Theory]
    [InlineData("id", "80 sampai di bawah 90", "kurang dari 5")]
    [InlineData("en", "80 to below 90", "fewer than 5")]
    public async Task The_page_says_so_without_a_name(string language, string step, string few)
    {
        var page = WebUtility.HtmlDecode(await Drawn.Page<StarRulesPage>(
            new { Drafts.Round, Commodity = Commodity.BT, Spreads = PointCount.Of(Over) }, Core.Language.Of(language)));

        page.ShouldContain("id=\"sebaran-2026\"");
        page.ShouldContain(step);
        page.ShouldContain(few);
        page.ShouldNotContain("UD Sekar");
    }

    private static IEnumerable<BoardLine> Lines(int count, int hundredths, CaseState state = CaseState.Published) => Enumerable.Range(1, count).Select(number =>
        new BoardLine(new("2026", number), state, Commodity.BT, "UD Sekar", "Batik", "33", default, null, null, [])
        { SubmittedAt = default(DateTimeOffset), Points = new Points(hundredths) });
}
