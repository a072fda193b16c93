namespace Ovop.Infra.Tests;

public sealed class ProvidersTests(Production production)
{
    /// <summary>On every subscription already ("Resource providers for Azure services").</summary>
    private static readonly string[] There = ["Microsoft.Authorization", "Microsoft.Consumption", "Microsoft.Resources"];

    [Fact]
    public async Task Every_provider_is_registered_before_anything_is_created_the_one_of_the_delegated_network_too()
    {
        using var hook = new Hook();
        (await hook.Run("register-providers.sh")).ShouldBe(0);

        hook.Of("--namespace").ShouldBe(production.Types.Concat(Delegated).Select(type => type.Split('/')[0]).Distinct().Except(There), ignoreOrder: true);
        hook.Of("--subscription").ShouldAllBe(subscription => subscription == Hook.Subscription);
        hook.Calls().ShouldAllBe(call => call.Contains(" --wait "));
        Delegated.ShouldBe(["Microsoft.App/environments"]);
    }

    [Theory]
    [InlineData("preprovision", "register-providers.sh")]
    [InlineData("postdeploy", "subscribe-blob-events.sh")]
    public void Azd_runs(string when, string hook) =>
        File.ReadAllText(Path.Combine(Production.InfraFolder, "..", "azure.yaml")).ReplaceLineEndings(" ").ShouldMatch($@"{when}:\s+shell: sh\s+run: ./infra/hooks/{hook}");

    private IEnumerable<string> Delegated =>
        from network in production.All("Microsoft.Network/virtualNetworks")
        from subnet in network.GetProperty("properties").GetProperty("subnets").EnumerateArray()
        where subnet.GetProperty("properties").TryGetProperty("delegations", out _)
        from delegation in subnet.GetProperty("properties").GetProperty("delegations").EnumerateArray()
        select delegation.GetProperty("properties").GetProperty("serviceName").GetString()!;
}
