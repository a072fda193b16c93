using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Register;
using Ovop.Functions.Api;
using Ovop.Functions.Award;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Register.Search;
using Snapshooter.Xunit3;

namespace Ovop.Functions.Tests.Register;

public sealed class OpenDataTests
{
    private static readonly JsonNode OpenApi = JsonNode.Parse(OpenData.File("openapi.json"))!;

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
            from type in new[] { typeof(RegisterApi), typeof(ApplicationsApi), typeof(DataEndpoint) }
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null && trigger.Route != "data"
            select $"/{trigger.Route}", ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Filters))]
    public void OpenApi_names_a_filter_that_works(string name, string value) =>
        RegisterFilter.Of(new QueryCollection(QueryHelpers.ParseQuery($"?{name}={value}"))).ShouldNotBe(RegisterFilter.All);

    public static TheoryData<string, string> Filters() =>
        new(OpenApi["paths"]!["/api/v1/register"]!["get"]!["parameters"]!.AsArray()
            .Select(parameter => (string)parameter!["name"]!)
            .Select(name => (name, name switch { "komoditi" => "BT", "kab" => "3317", _ => "33" })));

    private static bool IsValid(OpenData data) =>
        JsonSchema.FromText(OpenData.File("register.schema.json")).Evaluate(JsonSerializer.SerializeToNode(data, CaseJson.Options)).IsValid;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
