using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using LocalHost.Tests;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.BadInput;

/// <summary>Bodies over every limit; those that are far over it are posted to a host on which nothing else happens so that its memory can be read.</summary>
[Collection<Aside>]
public sealed class LargeBodyTests(AsideProduct aside, Product product)
{
    private const long Large = 99_000_000;

    /// <summary>MB; an instance has 512 for the Functions host and the worker, and either starts at about 150.</summary>
    private const int MostMemory = 400;

    private static readonly string[] Addresses = ["/permohonan/OVOP-2026-000001/dokumen/D-NIB", "/kelayakan", "/tidak-ada", "/register"];

    private readonly HostProcess _host = aside.Host;

    [Fact]
    public async Task Twenty_posts_of_99_MB_are_refused_and_leave_host_and_worker_small()
    {
        var posts = Enumerable.Range(0, 20).Select(number => (Address: Addresses[number % Addresses.Length], Chunked: number / Addresses.Length % 2 == 1));
        foreach (var few in posts.Chunk(4))
            foreach (var (address, answer) in await Task.WhenAll(few.Select(post => Post(post.Address, post.Chunked))))
                answer.ShouldBeOneOf([HttpStatusCode.RequestEntityTooLarge, null], address);

        Memory().ShouldAllBe(process => process.Megabytes < MostMemory);
    }

    [Theory]
    [InlineData("/kelayakan", 300_000, "256 kB")]
    [InlineData("/permohonan/OVOP-2026-000001/dokumen/D-NIB", 30_000_000, "24 MB")]
    public async Task Just_over_the_limit_the_page_says_how_much_may_be_sent(string address, long length, string words)
    {
        using var http = new HttpClient { BaseAddress = product.Site };
        using var request = Request(address, length, chunked: false);
        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    /// <summary>Null where the host closed the connection, as it may above its own limit. An upload of no stated length by a stranger is sent to sign in, unread.</summary>
    private async Task<(string Address, HttpStatusCode? Answer)> Post(string address, bool chunked)
    {
        try
        {
            using var request = Request(address, Large, chunked);
            using var answer = await _host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var toSignIn = chunked && answer.RequestMessage!.RequestUri!.AbsolutePath == "/masuk";
            return (address, toSignIn ? HttpStatusCode.RequestEntityTooLarge : answer.StatusCode);
        }
        catch (HttpRequestException closed) when (closed.HttpRequestError is not HttpRequestError.ConnectionError)
        {
            return (address, null);
        }
    }

    private static HttpRequestMessage Request(string address, long length, bool chunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new Stuff(length, chunked) };
        request.Headers.Accept.Add(new("text/html"));
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        return request;
    }

    /// <summary>Of the worker and of the host that started it, at their largest.</summary>
    private IReadOnlyList<(string Process, int Megabytes)> Memory()
    {
        var worker = _host.ChildProcesses().Single(child => File.ReadAllText($"/proc/{child.Id}/cmdline").Contains("Ovop.Functions.dll", StringComparison.Ordinal));
        return [("worker", Status(worker.Id, "VmHWM") / 1024), ("host", Status(Status(worker.Id, "PPid"), "VmHWM") / 1024)];
    }

    private static int Status(int process, string name) => int.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith($"{name}:", StringComparison.Ordinal)).Split([':', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary>Bytes made as they are sent.</summary>
    private sealed class Stuff(long length, bool chunked) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            block.AsSpan().Fill((byte)'a');
            for (var left = length; left > 0; left -= block.Length)
                await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)));
        }

        protected override bool TryComputeLength(out long known)
        {
            known = length;
            return !chunked;
        }
    }
}
