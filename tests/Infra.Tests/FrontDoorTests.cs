using System.Text.Json;

namespace Ovop.Infra.Tests;

public sealed class FrontDoorTests(Production production, Other straight)
{
    [Fact]
    public void It_renews_its_certificate_for_the_domain_by_itself()
    {
        var domain = production.PropertiesOf("Microsoft.Cdn/profiles/customDomains");

        domain.GetProperty("hostName").GetString().ShouldBe("ovop.example.go.id");
        domain.GetProperty("tlsSettings").GetProperty("certificateType").GetString().ShouldBe("ManagedCertificate");
    }

    [Fact]
    public void Its_firewall_prevents_by_managed_rules_and_limits_floods()
    {
        var firewall = production.PropertiesOf("Microsoft.Network/FrontDoorWebApplicationFirewallPolicies");

        firewall.GetProperty("policySettings").GetProperty("mode").GetString().ShouldBe("Prevention");
        firewall.GetProperty("managedRules").GetProperty("managedRuleSets")[0].GetProperty("ruleSetAction").GetString().ShouldBe("Block");
        firewall.GetProperty("customRules").GetProperty("rules")[0].GetProperty("ruleType").GetString().ShouldBe("RateLimitRule");
        production.All("Microsoft.Cdn/profiles/securityPolicies").Count().ShouldBe(1);
    }

    [Fact]
    public void The_app_lets_in_what_comes_through_it_and_the_events_of_storage_and_nothing_else()
    {
        Site.GetProperty("ipSecurityRestrictionsDefaultAction").GetString().ShouldBe("Deny");
        Site.GetProperty("ipSecurityRestrictions").EnumerateArray().Select(rule => rule.GetProperty("ipAddress").GetString())
            .ShouldBe(["AzureFrontDoor.Backend", "AzureEventGrid"]);
    }

    [Fact]
    public void The_app_and_the_platform_ask_for_the_id_of_the_same_door()
    {
        var asked = Site.GetProperty("ipSecurityRestrictions")[0].GetProperty("headers").GetProperty("x-azure-fdid")[0].GetString()!;

        asked.ShouldContain("door-");
        production.PropertiesOf("Microsoft.Web/sites/config", "/appsettings").GetProperty("Limits__FrontDoorId").GetString()!.ShouldContain("door-");
    }

    [Fact]
    public void Without_one_people_come_straight()
    {
        straight.Types.ShouldNotContain("Microsoft.Cdn/profiles");
        straight.PropertiesOf("Microsoft.Web/sites").GetProperty("siteConfig").GetProperty("ipSecurityRestrictionsDefaultAction").GetString().ShouldBe("Allow");
        straight.PropertiesOf("Microsoft.Web/sites/config", "/appsettings").GetProperty("Limits__FrontDoorId").GetString().ShouldBe("");
    }

    private JsonElement Site => production.PropertiesOf("Microsoft.Web/sites").GetProperty("siteConfig");
}
