using System.Text.Json;

namespace Ovop.Infra.Tests;

public sealed class OperationsTests(Production production, Other zoned)
{
    [Fact]
    public void It_runs_on_flex_consumption() =>
        production.All("Microsoft.Web/serverfarms").Single().GetProperty("sku").GetProperty("name").GetString().ShouldBe("FC1");

    [Fact]
    public void Pages_and_orchestrations_are_always_ready_in_two_instances_each()
    {
        Scale(production).GetProperty("alwaysReady").EnumerateArray()
            .Select(group => $"{group.GetProperty("name").GetString()} {group.GetProperty("instanceCount").GetInt32()}")
            .ShouldBe(["http 2", "durable 2"], ignoreOrder: true);
        production.All("Microsoft.Storage/storageAccounts").ShouldAllBe(account => account.GetProperty("sku").GetProperty("name").GetString() == "Standard_ZRS");
    }

    [Fact]
    public void They_are_spread_over_zones_where_that_is_asked_for()
    {
        production.PropertiesOf("Microsoft.Web/serverfarms").GetProperty("zoneRedundant").GetBoolean().ShouldBeFalse();
        zoned.PropertiesOf("Microsoft.Web/serverfarms").GetProperty("zoneRedundant").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void A_deployment_lets_what_runs_come_to_its_end_and_orchestrations_know_their_version()
    {
        App.GetProperty("siteUpdateStrategy").GetProperty("type").GetString().ShouldBe("RollingUpdate");
        Engine.GetProperty("defaultVersion").GetString().ShouldNotBeNullOrEmpty();
        Engine.GetProperty("versionMatchStrategy").GetString().ShouldBe("CurrentOrOlder");
        Engine.GetProperty("versionFailureStrategy").GetString().ShouldBe("Reject");
    }

    [Fact]
    public void No_function_runs_for_ever() => Host.GetProperty("functionTimeout").GetString().ShouldBe("00:30:00");

    [Fact]
    public void Nothing_is_set_that_the_plan_no_longer_knows() => production.Text.ShouldNotContain("ftpsState");

    [Fact]
    public void Cases_are_locked_against_deletion() =>
        production.PropertiesOf("Microsoft.Authorization/locks").GetProperty("level").GetString().ShouldBe("CanNotDelete");

    [Fact]
    public void Azd_finds_where_to_deploy() =>
        production.All("Microsoft.Web/sites").Single().GetProperty("tags").GetProperty("azd-service-name").GetString().ShouldBe("award");

    private static JsonElement Scale(Production deployment) =>
        deployment.PropertiesOf("Microsoft.Web/sites").GetProperty("functionAppConfig").GetProperty("scaleAndConcurrency");

    private JsonElement App => production.PropertiesOf("Microsoft.Web/sites").GetProperty("functionAppConfig");

    private static JsonElement Host { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Production.InfraFolder, "..", "src", "Functions", "host.json"))).RootElement;

    private static JsonElement Engine => Host.GetProperty("extensions").GetProperty("durableTask");
}
