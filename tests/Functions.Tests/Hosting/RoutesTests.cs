using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Errors;

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

    private static readonly List<Door> Doors =
    [
        .. from type in typeof(UnknownPageEndpoint).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           select new Door(function.Name, trigger.Route!, trigger.Methods ?? []),
    ];

    [Fact]
    public void The_host_refuses_no_route() =>
        Doors.Where(door => door.Route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || door.Route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
            .Select(door => door.Name).ShouldBeEmpty();

    [Fact]
    public void No_address_has_two_functions()
    {
        Doors.Count.ShouldBeGreaterThan(150);
        (from one in Doors
         from other in Doors
         where string.CompareOrdinal(one.Name, other.Name) < 0 && one.Name != Last && other.Name != Last && one.Meets(other)
         select $"{one} / {other}").ShouldBeEmpty();
    }

    [Fact]
    public void What_answers_everything_else_is_tried_last() =>
        Doors.MaxBy(door => door.Name, StringComparer.OrdinalIgnoreCase)!.Name.ShouldBe(Last);

    private sealed record Door(string Name, string Route, string[] Methods)
    {
        /// <summary>The root's route is a parameter that takes no letter.</summary>
        private string[] Segments => Route.StartsWith("{front:maxlength(0)", StringComparison.Ordinal) ? [""] : Route.Split('/');

        /// <summary>Whether some address matches both; the same route may have a function for each of its methods.</summary>
        public bool Meets(Door other) => Route == other.Route
            ? Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any()
            : Meets(Segments, other.Segments);

        public override string ToString() => $"{Name} {Route}";

        private static bool Meets(ReadOnlySpan<string> one, ReadOnlySpan<string> other) =>
            IsRest(one) || IsRest(other)
            || (one.Length, other.Length) switch
            {
                (0, 0) => true,
                (0, _) or (_, 0) => false,
                _ => (IsOpen(one[0]) || IsOpen(other[0]) || one[0].Equals(other[0], StringComparison.OrdinalIgnoreCase)) && Meets(one[1..], other[1..]),
            };

        private static bool IsRest(ReadOnlySpan<string> segments) => segments is [['{', '*', ..], ..];

        private static bool IsOpen(string segment) => segment.Contains('{', StringComparison.Ordinal);
    }
}
