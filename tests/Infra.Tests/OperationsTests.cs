namespace Ovop.Infra.Tests;

public sealed class OperationsTests(Production production)
{
    [Fact]
    public void It_runs_on_flex_consumption() =>
        production.All("Microsoft.Web/serverfarms").Single().GetProperty("sku").GetProperty("name").GetString().ShouldBe("FC1");

    [Fact]
    public void Pages_and_orchestrations_are_always_ready() =>
        production.PropertiesOf("Microsoft.Web/sites").GetProperty("functionAppConfig").GetProperty("scaleAndConcurrency")
            .GetProperty("alwaysReady").EnumerateArray().Select(group => group.GetProperty("name").GetString())
            .ShouldBe(["http", "durable"], ignoreOrder: true);

    [Theory]
    [InlineData("orchestration-failed")]
    [InlineData("case-stuck")]
    [InlineData("mail-failed")]
    [InlineData("failures-open")]
    public void The_operator_is_told_when(string alert) =>
        production.PropertiesOf("Microsoft.Insights/scheduledQueryRules", alert).GetProperty("actions")
            .GetProperty("actionGroups").GetArrayLength().ShouldBe(1);

    [Fact]
    public void Cases_are_locked_against_deletion() =>
        production.PropertiesOf("Microsoft.Authorization/locks").GetProperty("level").GetString().ShouldBe("CanNotDelete");

    [Fact]
    public void Azd_finds_where_to_deploy() =>
        production.All("Microsoft.Web/sites").Single().GetProperty("tags").GetProperty("azd-service-name").GetString().ShouldBe("award");
}
