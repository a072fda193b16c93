using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Ovop.Infra.Tests.Production))]
[assembly: AssemblyFixture(typeof(Ovop.Infra.Tests.Other))]

namespace Ovop.Infra.Tests;

/// <summary>What a production deployment with Front Door would create, as the Bicep compiler evaluates it without Azure.</summary>
public class Production : IAsyncLifetime
{
    /// <summary>The compiler writes beside the templates.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    private IReadOnlyList<JsonElement> _resources = [];

    /// <summary>The azd environment.</summary>
    protected virtual string Name => "prod";

    /// <summary>What differs from infra/build's own stand-ins.</summary>
    protected virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    public string Text { get; private set; } = "";

    public static string InfraFolder { get; } = typeof(Production).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "InfraFolder").Value!;

    public async ValueTask InitializeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            await Evaluate();
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task Evaluate()
    {
        var start = new ProcessStartInfo(Path.Combine(InfraFolder, "build"), Name) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (variable, value) in Environment)
            start.Environment[variable] = value;
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEndAsync();
        var errors = build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        build.ExitCode.ShouldBe(0, await output + await errors);

        Text = await File.ReadAllTextAsync(Path.Combine(InfraFolder, ".out", $"{Name}.snapshot.json"));
        _resources = [.. JsonDocument.Parse(Text).RootElement.GetProperty("predictedResources").EnumerateArray()];
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The type of every resource.</summary>
    public IEnumerable<string> Types => _resources.Select(resource => resource.GetProperty("type").GetString()!).Distinct();

    /// <summary>All resources of a type such as "Microsoft.Web/sites".</summary>
    public IEnumerable<JsonElement> All(string type) => _resources.Where(resource => resource.GetProperty("type").GetString() == type);

    /// <summary>The properties of the only resource of a type, or of the one whose name ends so.</summary>
    public JsonElement PropertiesOf(string type, string nameEnd = "") =>
        All(type).Single(resource => NameOf(resource).EndsWith(nameEnd, StringComparison.Ordinal)).GetProperty("properties");

    /// <summary>The same of the only resource whose name begins so.</summary>
    public JsonElement PropertiesIn(string type, string nameStart) =>
        All(type).Single(resource => NameOf(resource).StartsWith(nameStart, StringComparison.Ordinal)).GetProperty("properties");

    /// <summary>The last part of each name of a type, in order.</summary>
    public IEnumerable<string> Names(string type) => All(type).Select(resource => NameOf(resource).Split('/')[^1]).Order(StringComparer.Ordinal);

    private static string NameOf(JsonElement resource) => resource.GetProperty("name").GetString()!;
}
