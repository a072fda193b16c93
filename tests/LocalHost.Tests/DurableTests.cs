using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LocalHost.Tests;

public sealed class DurableTests(RunningHost running)
{
    private readonly HostProcess _host = running.Host;
    private HttpClient Http => _host.Http;

    [Fact]
    public async Task Orchestration_runs_activity_entity_timer_and_event()
    {
        await Http.PostAsync("/greetings/budi", null);
        await Http.PostAsync("/greetings/budi/pagi", null);
        (await Eventually.TextAt(Http, "/greetings/budi", text => text.StartsWith("Completed", StringComparison.Ordinal))).ShouldBe("Completed \"2026-01-01 budi, pagi\"");
        (await Http.GetStringAsync("/counts/budi")).ShouldBe("1");
    }

    [Fact]
    public async Task Management_address_that_the_app_hands_out_opens()
    {
        var started = await (await Http.PostAsync("/greetings/siti", null)).Content.ReadFromJsonAsync<JsonElement>();
        var address = started.GetProperty("statusQueryGetUri").GetString()!;
        (await Http.GetStringAsync(address)).ShouldContain("\"siti\"");
        await Http.PostAsync("/greetings/siti/siang", null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=wrong")]
    public async Task Given_no_right_key_Then_the_management_api_is_closed(string query) =>
        (await Http.GetAsync($"/runtime/webhooks/durabletask/instances{query}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
}
