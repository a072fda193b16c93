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
    public async Task Large_body_comes_back_as_it_went()
    {
        var sent = RandomNumberGenerator.GetBytes(80_000_000);
        using var answer = await Http.PostAsync("/echo", new ByteArrayContent(sent));
        SHA256.HashData(await answer.Content.ReadAsStreamAsync()).ShouldBe(SHA256.HashData(sent));
    }

    [Fact]
    public async Task Body_is_passed_on_while_it_still_comes()
    {
        using var body = new DripContent();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo") { Content = body };
        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = await answer.Content.ReadAsStreamAsync();
        stream.ReadByte().ShouldBe(1);
        body.Finish();
        stream.ReadByte().ShouldBe(2);
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string path) => (await Http.SendAsync(new(new HttpMethod(method), path))).StatusCode;

    /// <summary>A body whose second byte is sent only when asked.</summary>
    private sealed class DripContent : HttpContent
    {
        private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Finish() => _finish.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[] { 1 });
            await stream.FlushAsync();
            await _finish.Task;
            await stream.WriteAsync(new byte[] { 2 });
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
