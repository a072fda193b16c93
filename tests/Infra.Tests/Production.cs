using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Ovop.Infra.Tests.Production))]

namespace Ovop.Infra.Tests;

/// <summary>What a production deployment would create, as the Bicep compiler evaluates it without Azure.</summary>
public sealed class Production : IAsyncLifetime
{
    private IReadOnlyList<JsonElement> _resources = [];

    public string Text { get; private set; } = "";

    public static string InfraFolder { get; } = typeof(Production).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "InfraFolder").Value!;

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(InfraFolder, "build"), "prod") { RedirectStandardError = true, RedirectStandardOutput = true };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEndAsync();
        var errors = build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        build.ExitCode.ShouldBe(0, await output + await errors);

        Text = await File.ReadAllTextAsync(Path.Combine(InfraFolder, ".out", "prod.snapshot.json"));
        _resources = [.. JsonDocument.Parse(Text).RootElement.GetProperty("predictedResources").EnumerateArray()];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The type of every resource.</summary>
    public IEnumerable<string> Types => _resources.Select(resource => resource.GetProperty("type").GetString()!).Distinct();

    /// <summary>All resources of a type such as "Microsoft.Web/sites".</summary>
    public IEnumerable<JsonElement> All(string type) => _resources.Where(resource => resource.GetProperty("type").GetString() == type);

    /// <summary>The properties of the only resource of a type, or of the one whose name ends so.</summary>
    public JsonElement PropertiesOf(string type, string nameEnd = "") =>
        All(type).Single(resource => NameOf(resource).EndsWith(nameEnd, StringComparison.Ordinal)).GetProperty("properties");

    /// <summary>The last part of each name of a type, in order.</summary>
    public IEnumerable<string> Names(string type) => All(type).Select(resource => NameOf(resource).Split('/')[^1]).Order(StringComparer.Ordinal);

    private static string NameOf(JsonElement resource) => resource.GetProperty("name").GetString()!;
}
