using FsCheck.Xunit;
using Ovop.Core.Review.Scores;

namespace Ovop.Core.Tests.Review.Scores;

public sealed class AlphaTests
{
    /// <summary>
    /// Four observers and twelve units, some of them not scored by all (0 stands for that): the example of Krippendorff, Computing
    /// Krippendorff's Alpha-Reliability (2011), section C, by which other programs are checked too (R's irr: kripp.alpha).
    /// </summary>
    private static readonly int[][] Published =
    [
        [1, 1, 0, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [0, 5, 5, 5], [0, 0, 1, 1], [0, 0, 3, 0],
    ];

    private static IEnumerable<IReadOnlyList<int>> Units => Published.Select(unit => unit.Where(value => value > 0).ToList());

    [Fact]
    public void Ordinal_alpha_is_that_of_the_published_example() => Math.Round(Alpha.Ordinal(Units)!.Value, 3).ShouldBe(0.815);

    [Fact]
    public void Interval_alpha_is_that_of_the_published_example() => Math.Round(Alpha.Interval(Units)!.Value, 3).ShouldBe(0.849);

    [Fact]
    public void Who_always_agree_on_different_things_have_one() => Alpha.Ordinal([[0, 0], [3, 3], [1, 1]]).ShouldBe(1);

    [Fact]
    public void Nothing_is_said_where_nobody_shares_a_thing_or_all_is_the_same()
    {
        Alpha.Ordinal([[1], [2], []]).ShouldBeNull();
        Alpha.Ordinal([[2, 2], [2, 2]]).ShouldBeNull();
        Alpha.Interval([]).ShouldBeNull();
    }

    [Property]
    public bool It_never_exceeds_one(List<int[]> things) =>
        Alpha.Ordinal(things.Select(values => values.Select(value => Math.Abs(value % 5)).ToList())) is not > 1.000001;

    [Fact]
    public void A_criterion_is_as_reliable_as_its_levels_and_the_totals_as_their_points()
    {
        var criteria = Make.Rubric.CriteriaFor(Core.Rounds.Commodity.BT).Where(criterion => criterion.Code is "P1.1" or "P1.4");
        var cases = new[] { (4, 4), (0, 0), (2, 2), (1, 3) }
            .Select(levels => new[] { Make.Sheet("a", lowered: ("P1.4", levels.Item1)), Make.Sheet("b", lowered: ("P1.4", levels.Item2)) })
            .Select(sheets => ((IReadOnlyList<int>)[.. sheets.Select(sheet => Make.Card(sheet).Points.Hundredths)], (IReadOnlyList<Core.Review.Sheets.ScoreSheet>)sheets)).ToList();

        var found = Reliabilities.Of(criteria, cases);

        found.Select(row => row.Code).ShouldBe([null, "P1.1", "P1.4"]);
        found.Select(row => (row.Cases, row.Sheets, row.Unanimous)).ShouldBe([(4, 8, 3), (4, 8, 4), (4, 8, 3)]);
        found[1].Alpha.ShouldBeNull("all gave the same");
        found[2].Alpha.ShouldBe(Alpha.Ordinal([[4, 4], [0, 0], [2, 2], [1, 3]]));
        found[0].Alpha!.Value.ShouldBeInRange(0.5, 0.99);
    }
}
