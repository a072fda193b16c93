using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Ovop.Core.Register;
using Ovop.Functions.Anchor;
using Ovop.Functions.Api;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Register.Search;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Hosting.Languages;
using Snapshooter.Xunit3;

namespace Ovop.Functions.Tests.Register.Data;

public sealed class OpenDataTests
{
    /// <summary>Read once: a schema with an id may be made only once in a process.</summary>
    private static readonly JsonSchema Schema = JsonSchema.FromText(OpenData.File("register.schema.json"));

    private static readonly JsonNode OpenApi = JsonNode.Parse(OpenData.OpenApi(new("https://ovop.example/")))!;

    [Fact]
    public void Register_in_json_is_as_published() =>
        JsonSerializer.SerializeToNode(OpenData.Of([Awards.Batik, Awards.Revoked]), CaseJson.Options)!.ToString().MatchSnapshot();

    [Fact]
    public void Awards_in_every_state_meet_the_published_schema()
    {
        Awards.All.Select(award => award.State).Distinct().Count().ShouldBe(Enum.GetValues<AwardState>().Length);
        IsValid(OpenData.Of(Awards.All)).ShouldBeTrue();
    }

    [Fact]
    public void Schema_refuses_what_is_no_award() =>
        IsValid(OpenData.Of([Awards.Batik with { Province = "Jawa" }])).ShouldBeFalse();

    [Fact]
    public void Schema_describes_every_public_member() =>
        Json(OpenData.File("register.schema.json"))["$defs"]!["award"]!["properties"]!.AsObject().Select(member => member.Key).ShouldBe(
            typeof(PublicAward).GetProperties().Where(member => member.Name != "EqualityContract").Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)), ignoreOrder: true);

    [Fact]
    public void OpenApi_describes_every_open_address_and_no_other() =>
        OpenApi["paths"]!.AsObject().Select(path => path.Key).ShouldBe(
            from door in Door.All
            where door.Route != "data"
                && new[] { typeof(RegisterApi), typeof(ApplicationsApi), typeof(DataEndpoint), typeof(RefusalsEndpoint) }.Contains(door.Type)
            select $"/{door.Route}", ignoreOrder: true);

    [Fact]
    public void OpenApi_is_read_by_the_vendors_library_without_a_complaint()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(OpenData.OpenApi(new("https://ovop.example/"))));

        var read = OpenApiDocument.Load(file, "json");

        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Document!.Paths.Keys.ShouldBe(OpenApi["paths"]!.AsObject().Select(path => path.Key), ignoreOrder: true);
    }

    [Fact]
    public void OpenApi_says_of_the_register_what_its_schema_says()
    {
        var (schema, components) = (Json(OpenData.File("register.schema.json")), OpenApi["components"]!["schemas"]!);

        JsonNode.DeepEquals(components["Award"], schema["$defs"]!["award"]).ShouldBeTrue();
        JsonNode.DeepEquals(components["Register"]!["required"], schema["required"]).ShouldBeTrue();
        components["Register"]!["properties"]!.AsObject().Select(member => member.Key).ShouldBe(schema["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void OpenApi_is_whole_in_itself_and_names_its_site()
    {
        var text = OpenData.OpenApi(new("https://ovop.example/"));

        foreach (Match reference in Regex.Matches(text, "\"\\$ref\": \"([^\"]*)\""))
            reference.Groups[1].Value.Split('/').Skip(1).Aggregate(Json(text), (JsonNode? node, string name) => node?[name])
                .ShouldNotBeNull(reference.Value);
        Json(text)["servers"]![0]!["url"]!.ToString().ShouldBe("https://ovop.example/");
    }

    /// <summary>openapi-typescript makes the types and tsc checks a client of them; other tools are tried by hand (docs/tools.md).</summary>
    [Fact]
    public async Task A_client_made_of_the_document_reads_the_register_with_types()
    {
        var folder = Directory.CreateTempSubdirectory();
        var document = Path.Combine(folder.FullName, "openapi.json");
        await File.WriteAllTextAsync(document, OpenData.OpenApi(new("https://ovop.example/")), TestContext.Current.CancellationToken);
        File.Copy(Node.Path("Register/Client/client.ts"), Path.Combine(folder.FullName, "client.ts"));

        await Node.Run("Register/Client/node_modules/openapi-typescript/bin/cli.js", document, "-o", Path.Combine(folder.FullName, "api.ts"));
        await Node.Run("Register/Client/node_modules/typescript/bin/tsc", "--noEmit", "--strict", Path.Combine(folder.FullName, "client.ts"));

        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void OpenApi_names_a_filter_that_works(string name, string value) =>
        RegisterFilter.Of(new QueryCollection(QueryHelpers.ParseQuery($"?{name}={value}"))).ShouldNotBe(RegisterFilter.All);

    public static TheoryData<string, string> Filters() =>
        new(OpenApi["paths"]!["/api/v1/register"]!["get"]!["parameters"]!.AsArray()
            .Select(parameter => (string)parameter!["name"]!)
            .Select(name => (name, name switch { "komoditi" => "BT", "kab" => "3317", _ => "33" })));

    /// <summary>What can only be read is not written (<see cref="Core.Cases.AwardJson"/>), and so are the members of a type without a name.</summary>
    [Fact]
    public void Everything_that_is_published_has_a_type_with_a_name() =>
        Sources.Files(".cs").Where(file => Regex.IsMatch(File.ReadAllText(file), @"OpenData\.Json\(\s*new\s*\{")).Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void The_record_of_days_says_what_it_is() =>
        JsonSerializer.SerializeToNode(new DaysData("ovop.days/1", []), CaseJson.Options)!["schema"]!.ToString().ShouldBe("ovop.days/1");

    private static bool IsValid(OpenData data) =>
        Schema.Evaluate(JsonSerializer.SerializeToElement(data, CaseJson.Options)).IsValid;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
