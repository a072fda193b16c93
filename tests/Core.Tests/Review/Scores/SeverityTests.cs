using FsCheck;
using FsCheck.Xunit;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Tests.Review.Scores;

public sealed class SeverityTests
{
    private static readonly string[] Judges = ["p1", "p2", "p3"];

    [Fact]
    public void A_generous_assessor_is_above_zero_and_a_strict_one_below()
    {
        var effects = Severity.Of(Sheets(8, (number, judge) => 7000 + (number * 100) + judge switch { "p1" => 300, "p2" => -300, _ => 0 }));

        effects.ShouldBe(new Dictionary<string, int> { ["p1"] = 300, ["p2"] = -300, ["p3"] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public void Who_was_given_weaker_cases_is_not_taken_for_strict()
    {
        var points = Sheets(6, (number, _) => 8000 + number, judges: ["p1", "p2"], first: 0)
            .Concat(Sheets(6, (number, _) => 5000 + number, judges: ["p2", "p3"], first: 100));

        Severity.Of(points).Values.ShouldAllBe(effect => effect == 0);
    }

    [Fact]
    public void Of_whom_too_little_is_known_nothing_is_said()
    {
        Severity.Of(Sheets(Severity.LeastSheets - 1, (_, _) => 7000)).ShouldBeEmpty();
        Severity.Of(Sheets(9, (_, _) => 7000, judges: ["p1"])).ShouldBeEmpty();
        Severity.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void Those_who_share_no_case_are_not_compared()
    {
        var apart = Sheets(9, (_, _) => 9000).Concat(Sheets(6, (_, _) => 3000, judges: ["q1", "q2"], first: 100));

        Severity.Of(apart).Keys.ShouldBe(Judges, ignoreOrder: true);
    }

    [Fact]
    public void A_mean_is_adjusted_only_where_all_its_assessors_are_known()
    {
        var totals = new Dictionary<string, Points> { ["p1"] = new(8000), ["p2"] = new(7000) };

        Severity.Adjust(totals, new Dictionary<string, int> { ["p1"] = 200, ["p2"] = -100 }, Aggregation.Mean).ShouldBe(new Points(7450));
        Severity.Adjust(totals, new Dictionary<string, int> { ["p1"] = 200 }, Aggregation.Mean).ShouldBeNull();
    }

    /// <summary>Whoever gives everybody the same more or less changes nothing between the cases.</summary>
    [Property]
    public bool Generosity_of_one_changes_no_adjusted_difference(int seed, short more)
    {
        var plain = Sheets(8, (number, judge) => 5000 + Math.Abs(HashCode(seed, number, judge) % 3000)).ToList();
        var generous = plain.Select(point => point.Assessor == "p1" ? point with { Total = new(point.Total.Hundredths + (more % 1000)) } : point).ToList();

        return Adjusted(plain).Zip(Adjusted(generous)).All(pair => Math.Abs((pair.First - Adjusted(plain)[0]) - (pair.Second - Adjusted(generous)[0])) <= 2);
    }

    [Property]
    public bool The_order_in_which_sheets_came_does_not_matter(int seed)
    {
        var points = Sheets(8, (number, judge) => 5000 + Math.Abs(HashCode(seed, number, judge) % 3000)).ToList();

        return Severity.Of(points).OrderBy(effect => effect.Key).SequenceEqual(Severity.Of(Enumerable.Reverse(points)).OrderBy(effect => effect.Key));
    }

    private static IReadOnlyList<int> Adjusted(List<SeverityPoint> points)
    {
        var effects = Severity.Of(points);
        return [.. points.GroupBy(point => point.Case).OrderBy(sheets => sheets.Key, StringComparer.Ordinal).Select(sheets => Severity.Adjust(sheets.ToDictionary(sheet => sheet.Assessor, sheet => sheet.Total), effects, Aggregation.Mean)!.Value.Hundredths)];
    }

    private static int HashCode(int seed, int number, string judge) => unchecked((seed * 31) + (number * 7919) + (judge[1] * 104_729));

    private static IEnumerable<SeverityPoint> Sheets(int cases, Func<int, string, int> total, string[]? judges = null, int first = 0) =>
        from number in Enumerable.Range(first, cases)
        from judge in judges ?? Judges
        select new SeverityPoint($"{number:D4}", judge, new(total(number, judge)));
}
