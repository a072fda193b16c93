namespace Ovop.Infra.Tests;

public sealed class AccessTests(Production production)
{
    [Theory]
    [InlineData("Storage Blob Data Owner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("Storage Blob Delegator", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a")]
    [InlineData("Storage Queue Data Contributor", "974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    [InlineData("Storage Table Data Contributor", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")]
    [InlineData("Monitoring Metrics Publisher", "3913510d-42f4-4e42-8a64-420c390055eb")]
    [InlineData("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6")]
    public void The_application_holds_the_role(string role, string id) =>
        production.All("Microsoft.Authorization/roleAssignments").Select(assignment => assignment.GetProperty("properties"))
            .ShouldContain(assignment => assignment.GetProperty("description").GetString() == role
                && assignment.GetProperty("roleDefinitionId").GetString()!.EndsWith(id));

    [Fact]
    public void Nobody_holds_another_role_but_event_grid_that_of_putting_verdicts_into_a_queue() =>
        production.All("Microsoft.Authorization/roleAssignments").Select(assignment => assignment.GetProperty("properties"))
            .Select(assignment => assignment.GetProperty("description").GetString()).Order(StringComparer.Ordinal).ShouldBe(
            [
                "Key Vault Secrets User", "Monitoring Metrics Publisher", "Storage Blob Data Owner", "Storage Blob Delegator",
                "Storage Queue Data Contributor", "Storage Queue Data Message Sender", "Storage Table Data Contributor",
            ]);

    [Fact]
    public void No_key_is_read_while_deploying() => production.Text.ShouldNotContain("listKeys", Case.Insensitive);

    [Fact]
    public void The_site_takes_https_and_recent_tls_only()
    {
        var site = production.PropertiesOf("Microsoft.Web/sites");

        site.GetProperty("httpsOnly").GetBoolean().ShouldBeTrue();
        site.GetProperty("siteConfig").GetProperty("minTlsVersion").GetString().ShouldBe("1.2");
    }

    [Fact]
    public void Passwords_cannot_publish() =>
        production.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Select(door => door.GetProperty("properties").GetProperty("allow").GetBoolean())
            .ShouldBe([false, false]);

    [Fact]
    public void People_without_an_account_reach_the_site() =>
        production.PropertiesOf("Microsoft.Web/sites/config", "/authsettingsV2").GetProperty("globalValidation")
            .GetProperty("unauthenticatedClientAction").GetString().ShouldBe("AllowAnonymous");

    [Fact]
    public void The_vault_is_closed_to_the_outside() =>
        production.PropertiesOf("Microsoft.KeyVault/vaults").GetProperty("publicNetworkAccess").GetString().ShouldBe("Disabled");

    [Theory]
    [InlineData("Microsoft.Insights/components", "DisableLocalAuth")]
    [InlineData("Microsoft.EventGrid/topics", "disableLocalAuth")]
    public void It_refuses_keys(string type, string property) =>
        production.PropertiesOf(type).GetProperty(property).GetBoolean().ShouldBeTrue();
}
