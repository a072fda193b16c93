using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Tests.Hosting.Input;

public sealed class BodiesTests
{
    private static readonly BodyLimit Ten = new(10);

    private readonly Web _web = new();
    private string? _read;

    [Fact]
    public async Task What_is_within_the_limit_is_answered()
    {
        await Answer(_web.Post("0123456789"), Ten);

        _read.ShouldBe("0123456789");
    }

    [Fact]
    public async Task What_says_that_it_is_larger_is_refused_before_a_byte_is_read()
    {
        var http = _web.Post("0123456789x");
        var body = http.Request.Body;

        await Answer(http, Ten, then: () => body.Position.ShouldBe(0));

        (_read, http.Response.StatusCode).ShouldBe((null, 413));
    }

    [Fact]
    public async Task What_does_not_say_how_large_it_is_is_read_as_far_as_the_limit()
    {
        var http = _web.Post("0123456789x");
        http.Request.ContentLength = null;

        var tooLarge = await Should.ThrowAsync<BadHttpRequestException>(() => Answer(http, Ten));

        tooLarge.StatusCode.ShouldBe(413);
    }

    [Fact]
    public async Task Where_nothing_may_be_sent_what_does_not_say_how_large_it_is_is_refused()
    {
        var http = _web.Post("x");
        http.Request.ContentLength = null;

        await Answer(http, new(0));

        (_read, http.Response.StatusCode).ShouldBe((null, 413));
    }

    [Fact]
    public async Task A_host_that_sends_before_it_listens_is_heard_to_the_end()
    {
        var http = _web.Post("0123456789x");
        var body = http.Request.Body;

        await Answer(http, Ten);

        body.Position.ShouldBe(body.Length);
    }

    [Theory]
    [InlineData(16 * 1024, "16 kB")]
    [InlineData(BodyLimit.Upload, "24 MB")]
    public async Task The_page_says_how_large_it_may_be(int most, string words)
    {
        var http = _web.Get();

        (await Web.BodyOf(new BodyLimit(most).Problem.ToHttp(http), http)).ShouldContain(words);
    }

    [Fact]
    public async Task A_program_is_told_so_in_problem_details()
    {
        var http = _web.Get(accept: "application/json");

        var body = JsonDocument.Parse(await Web.BodyOf(new BodyLimit(0).Problem.ToHttp(http), http)).RootElement;

        (http.Response.StatusCode, body.GetProperty("code").GetString()).ShouldBe((413, "form.unwanted"));
    }

    private async Task Answer(HttpContext http, BodyLimit limit, Action? then = null)
    {
        await Bodies.Answer(http, limit, async () => _read = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync(), then ?? (() => { }));
    }
}
