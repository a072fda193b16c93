using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LocalHost.Tests;

/// <summary>Bodies as long as the app allows, and longer; the host that takes them is weighed.</summary>
public sealed class BodyTests(RunningHost running)
{
    private const int Limit = RunningHost.LongestBody;
    private readonly HostProcess _host = running.Host;

    [Fact]
    public async Task Body_longer_than_the_apps_limit_is_answered_500_before_it_comes()
    {
        using var client = new TcpClient("127.0.0.1", _host.Ports.Http);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /digest HTTP/1.1\r\nHost: localhost\r\nContent-Length: {Limit + 1}\r\n\r\n"));
        using var answer = new StreamReader(client.GetStream());
        (await answer.ReadLineAsync()).ShouldStartWith("HTTP/1.1 500");
    }

    [Fact]
    public async Task Many_large_bodies_leave_the_host_small()
    {
        for (var i = 0; i < 4; i++)
        {
            (await StatusAsync(Limit)).ShouldBe(HttpStatusCode.OK);
        }
        _host.MostMemory.ShouldBeLessThan(600_000_000);
    }

    private async Task<HttpStatusCode> StatusAsync(int length)
    {
        using var answer = await _host.Http.PostAsync("/digest", new ByteArrayContent(new byte[length]));
        return answer.StatusCode;
    }
}
