using System.Net;
using Azure.Storage.Blobs;

namespace LocalHost.Tests;

/// <summary>What the host answers itself, as the Functions host does.</summary>
public sealed class OwnAnswersTests(RunningHost running)
{
    private readonly HostProcess _host = running.Host;
    private HttpClient Http => _host.Http;

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Ping_answers_anybody(string method)
    {
        using var answer = await AnswerAsync(method, "/admin/host/ping");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/admin/host/status")]
    [InlineData("/admin/host/keys?code=wrong")]
    [InlineData("/runtime/webhooks/blobs?functionName=Host.Functions.DocumentCame")]
    [InlineData("/Admin/functions")]
    public async Task Other_addresses_of_the_host_want_the_key(string address)
    {
        using var answer = await AnswerAsync("GET", address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task Given_the_key_Then_what_it_does_not_have_is_not_found() =>
        (await AnswerAsync("GET", $"/admin/host/status?code={_host.Key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("GET", "//hello/you", 404)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/admin/nothing", 404)]
    [InlineData("GET", "/runtime", 404)]
    [InlineData("GET", "/guarded", 401)]
    [InlineData("GET", "/admin/host/status", 401)]
    public async Task Own_answer_has_no_body_and_no_header_but_the_server_and_those_of_host_json(string method, string address, int status)
    {
        using var answer = await AnswerAsync(method, address);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Headers.Select(h => h.Key).Except(["Date", "WWW-Authenticate"]).ShouldBe(["Server", "X-Sample"], ignoreOrder: true);
        answer.Headers.Server.ToString().ShouldBe("Kestrel");
    }

    [Fact]
    public async Task Root_in_a_method_that_no_function_has_shows_the_hosts_page()
    {
        using var answer = await AnswerAsync("POST", "/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("up and running");
    }

    [Fact]
    public async Task What_a_sender_says_of_the_way_is_lost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hello/way") { Headers = { { "X-Forwarded-Host", "elsewhere" } } };
        (await (await Http.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe($"hello way at 127.0.0.1:{_host.Ports.Http}");
    }

    [Fact]
    public async Task Given_a_senders_own_call_number_Then_the_request_fails_empty()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hello/number") { Headers = { { "x-ms-invocation-id", "mine" } } };
        using var answer = await Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Literal_has_no_precedence() => (await Http.GetStringAsync("/order/literal")).ShouldBe("any literal");

    [Fact]
    public async Task Host_name_is_set_for_the_app() => (await Http.GetStringAsync("/setting/WEBSITE_HOSTNAME")).ShouldBe($"localhost:{_host.Ports.Http}");

    [Theory]
    [InlineData("/hello/key", "?code=any", null)]
    [InlineData("/files/key", "", "any")]
    [InlineData("/setting/key", "?code=", null, false)]
    public async Task Key_to_an_anonymous_function_changes_nothing_but_has_its_keys_written(string path, string query, string? header, bool written = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path + query);
        if (header is not null)
        {
            request.Headers.Add("x-functions-key", header);
        }
        using var answer = await Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var function = path.Split('/')[1];
        (await new BlobContainerClient(_host.Storage, "azure-webjobs-secrets").GetBlobClient($"localhost-sample/{function}.json").ExistsAsync()).Value.ShouldBe(written);
    }

    [Fact]
    public async Task Log_says_of_every_request_what_the_Functions_host_writes()
    {
        await AnswerAsync("GET", "/hello/secretpath?word=secretword&code=secretcode");
        var log = await Eventually.Is(LogAsync, text => text.Contains("secretpath", StringComparison.Ordinal));
        log.ShouldContain("Executing HTTP request: GET /hello/secretpath?word=Redacted&code=Redacted");
    }

    private async Task<string> LogAsync()
    {
        using var file = new StreamReader(new FileStream(Path.Combine(_host.Data, "logs", "localhost.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await file.ReadToEndAsync();
    }

    private Task<HttpResponseMessage> AnswerAsync(string method, string address) => Http.SendAsync(new(new HttpMethod(method), new Uri($"http://127.0.0.1:{_host.Ports.Http}{address}")));
}
