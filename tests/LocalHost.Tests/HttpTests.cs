using System.Net;
using System.Security.Cryptography;

namespace LocalHost.Tests;

public sealed class HttpTests(RunningHost running)
{
    private readonly HostProcess _host = running.Host;
    private HttpClient Http => _host.Http;

    [Theory]
    [InlineData("/", "root")]
    [InlineData("/files/a/b%20c", "a/b c")]
    public async Task Route_reaches_its_function(string path, string answer) => (await Http.GetStringAsync(path)).ShouldBe(answer);

    [Fact]
    public async Task Function_is_told_the_public_address() => (await Http.GetStringAsync("/hello/you")).ShouldBe($"hello you at 127.0.0.1:{_host.Ports.Http}");

    [Theory]
    [InlineData("GET", "/hello/9")]
    [InlineData("POST", "/hello/you")]
    [InlineData("GET", "/nothing/here")]
    public async Task Given_no_such_route_constraint_or_method_Then_404(string method, string path) =>
        (await StatusAsync(method, path)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Head_answers_without_a_body()
    {
        using var answer = await Http.SendAsync(new(HttpMethod.Head, "/hello/you"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 401)]
    [InlineData("?code=wrong", 401)]
    [InlineData("?code={key}", 200)]
    public async Task Guarded_function_opens_to_the_key(string query, int status) =>
        ((int)await StatusAsync("GET", "/guarded" + query.Replace("{key}", _host.Key, StringComparison.Ordinal))).ShouldBe(status);

    [Fact]
    public async Task Given_the_key_in_the_header_Then_the_guarded_function_opens()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guarded") { Headers = { { "x-functions-key", _host.Key } } };
        (await Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Function_that_throws_answers_500_without_detail()
    {
        using var answer = await Http.GetAsync("/broken");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Setting_of_localhost_json_reaches_the_app() => (await Http.GetStringAsync("/setting/SAMPLE_MAIL")).ShouldBe($"127.0.0.1:{_host.Ports.Smtp}");

    [Fact]
    public async Task Large_request_body_arrives_whole()
    {
        var sent = RandomNumberGenerator.GetBytes(80_000_000);
        using var answer = await Http.PostAsync("/digest", new ByteArrayContent(sent));
        (await answer.Content.ReadAsStringAsync()).ShouldBe(Convert.ToHexString(SHA256.HashData(sent)));
    }

    [Fact]
    public async Task Request_body_is_passed_on_while_it_still_comes()
    {
        using var body = new DripContent();
        var post = Http.PostAsync("/intake", body);
        (await Eventually.TextAt(Http, "/noted/intake", text => text.Length > 0)).ShouldBe("1");
        body.Finish();
        (await post).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Large_response_body_is_passed_on_while_it_still_comes()
    {
        using var stream = await Http.GetStreamAsync("/outlet/40");
        stream.ReadByte().ShouldBe(0);
        await Http.PostAsync("/outlet", null);
        var rest = 0L;
        for (int n, size = 1 << 20; (n = await stream.ReadAsync(new byte[size])) > 0; rest += n)
        {
        }
        rest.ShouldBe(40_000_000);
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string path) => (await Http.SendAsync(new(new HttpMethod(method), path))).StatusCode;

    /// <summary>A body whose second half is sent only when asked.</summary>
    private sealed class DripContent : HttpContent
    {
        private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Finish() => _finish.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] half = [1, .. new byte[100_000]];
            await stream.WriteAsync(half);
            await stream.FlushAsync();
            await _finish.Task;
            await stream.WriteAsync(half);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
