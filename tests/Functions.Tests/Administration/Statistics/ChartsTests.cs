using Ovop.Functions.Administration.Overview;

namespace Ovop.Functions.Tests.Administration.Statistics;

/// <summary>The library draws its own failures into the chart.</summary>
public sealed class ChartsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Spans_are_drawn_under_their_names() => Whole(Charts.Spans([("Draf", Now.AddDays(-9), Now.AddDays(-2)), ("Dinilai", Now.AddDays(-2), Now)])).ShouldContain("Dinilai");

    [Fact]
    public void No_span_and_a_moment_can_be_drawn()
    {
        Whole(Charts.Spans([]));
        Whole(Charts.Spans([("Draf", Now, Now)]));
    }

    [Fact]
    public void Bars_and_growth_can_be_drawn()
    {
        Whole(Charts.Bars([("Bintang 3", 4), ("Bintang 2", 0)])).ShouldContain("Bintang 3");
        Whole(Charts.Growth([(new(2026, 11, 20), 3)], new(2026, 11, 24), new(2026, 12, 18)));
        Whole(Charts.Daily([(new(2026, 11, 20), 3)], new(2026, 11, 24), null)).ShouldContain("/11/26");
    }

    private static string Whole(string svg)
    {
        svg.ShouldNotContain("exception", Case.Insensitive);
        return svg;
    }
}
