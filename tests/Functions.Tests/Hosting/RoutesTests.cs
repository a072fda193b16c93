namespace Ovop.Functions.Tests.Hosting;

/// <summary>
/// The Functions host (4.1037) loads no function whose route begins with the letters "admin" or "runtime", and tries routes in the
/// alphabetical order of the functions' names, where a literal does not go before a parameter (its WebScriptHostHttpRoutesManager,
/// issues 1781, 3153 and 7634). So no address may have two functions.
/// </summary>
public sealed class RoutesTests
{
    /// <summary>Answers whatever nothing else does.</summary>
    private const string Last = "ZUnknownPage";

    [Fact]
    public void The_host_refuses_no_route() =>
        Door.All.Where(door => door.Route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || door.Route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
            .Select(door => door.Name).ShouldBeEmpty();

    [Fact]
    public void No_address_has_two_functions()
    {
        Door.All.Count.ShouldBeGreaterThan(150);
        (from one in Door.All
         from other in Door.All
         where string.CompareOrdinal(one.Name, other.Name) < 0 && one.Name != Last && other.Name != Last && Meets(one, other)
         select $"{one.Name} {one.Route} / {other.Name} {other.Route}").ShouldBeEmpty();
    }

    [Fact]
    public void What_answers_everything_else_is_tried_last() =>
        Door.All.MaxBy(door => door.Name, StringComparer.OrdinalIgnoreCase)!.Name.ShouldBe(Last);

    /// <summary>Whether some address matches both; the same route may have a function for each of its methods.</summary>
    private static bool Meets(Door one, Door other) => one.Route == other.Route
        ? one.Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any()
        : Meets(Segments(one), Segments(other));

    private static bool Meets(ReadOnlySpan<string> one, ReadOnlySpan<string> other) =>
        IsRest(one) || IsRest(other)
        || (one.Length, other.Length) switch
        {
            (0, 0) => true,
            (0, _) or (_, 0) => false,
            _ => (IsOpen(one[0]) || IsOpen(other[0]) || one[0].Equals(other[0], StringComparison.OrdinalIgnoreCase)) && Meets(one[1..], other[1..]),
        };

    /// <summary>The root's route is a parameter that takes no letter.</summary>
    private static string[] Segments(Door door) => door.Route.StartsWith("{front:maxlength(0)", StringComparison.Ordinal) ? [""] : door.Route.Split('/');

    private static bool IsRest(ReadOnlySpan<string> segments) => segments is [['{', '*', ..], ..];

    private static bool IsOpen(string segment) => segment.Contains('{', StringComparison.Ordinal);
}
