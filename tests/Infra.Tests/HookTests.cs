namespace Ovop.Infra.Tests;

public sealed class HookTests : IDisposable
{
    private const string Subscribe = "subscribe-blob-events.sh";

    private readonly Hook _hook = new();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Every_container_that_people_fill_is_subscribed_however_often_a_call_fails_at_first(int failures)
    {
        (await _hook.Run(Subscribe, failures)).ShouldBe(0);

        _hook.Of("--name", "eventgrid").Skip(failures).ShouldBe(["documents", "uploads"]);
        _hook.Of("--system-topic-name", "eventgrid").Skip(failures).ShouldBe(["evgt-ovop-prod-blobs", "evgt-ovop-prod-uploads"]);
        _hook.Of("--endpoint", "eventgrid").ShouldAllBe(address => address.EndsWith("&code=secret"));
    }

    [Fact]
    public async Task Each_call_names_the_subscription_of_the_environment()
    {
        await _hook.Run(Subscribe);

        _hook.Calls().Count.ShouldBe(3);
        _hook.Of("--subscription").ShouldAllBe(subscription => subscription == Hook.Subscription);
    }

    [Theory]
    [InlineData(99, "secret")]
    [InlineData(0, "")]
    public async Task An_app_that_never_has_a_key_ends_the_deployment_with_a_failure(int failures, string key)
    {
        (await _hook.Run(Subscribe, failures, key)).ShouldNotBe(0);

        _hook.Calls("functionapp").Count.ShouldBe(10);
        _hook.Calls("eventgrid").ShouldBeEmpty();
    }

    public void Dispose() => _hook.Dispose();
}
