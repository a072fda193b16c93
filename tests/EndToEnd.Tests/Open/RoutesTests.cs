using System.Text.RegularExpressions;
using LocalHost.Http;
using LocalHost.Triggers;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>By the Functions host's own router every function of the app is loaded, and is the one that its addresses reach.</summary>
public sealed partial class RoutesTests
{
    private static readonly IReadOnlyList<FunctionDefinition> Functions = [.. FunctionDefinition.Listed(AppFolder.Path).Where(function => function.IsHttp)];

    private static readonly RouteTable Table = new(Functions, prefix: "");

    [Fact]
    public void The_host_refuses_none() => Table.Refused.ShouldBeEmpty();

    [Fact]
    public async Task Every_address_reaches_its_own_function()
    {
        Functions.Count.ShouldBeGreaterThan(150);
        foreach (var function in Functions)
            foreach (var method in function.Methods.DefaultIfEmpty("GET"))
                (await Table.AnswererAsync(method.ToUpperInvariant(), Address(function.Route))).ShouldBe(function.Name, $"{method} {function.Route}");
    }

    /// <summary>An address that the route matches, its parameters filled with what no literal says.</summary>
    private static string Address(string route) => route.StartsWith("{front:maxlength(0)", StringComparison.Ordinal) ? "/" : $"/{Parameter().Replace(route, "x1")}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
