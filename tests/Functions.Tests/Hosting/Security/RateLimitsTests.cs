using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Tests.Hosting.Security;

public sealed class RateLimitsTests : IDisposable
{
    private const string FrontDoor = "0a1b2c3d-0000-4000-8000-000000000001";

    private readonly RateLimits _limits = new(Options.Create(new RateLimitOptions { PostsAMinute = 3, DataAMinute = 2, TextsAnHour = 1 }));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:51234", "203.0.113.7")]
    [InlineData("198.51.100.1, 203.0.113.7:443", "203.0.113.7")]
    [InlineData("203.0.113.7, 127.0.0.1", "203.0.113.7")]
    [InlineData("[2001:db8::7]:443", "2001:db8::7")]
    [InlineData("rubbish, 203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 10.0.0.4", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.4", null)]
    [InlineData("", null)]
    public void Behind_a_proxy_the_end_of_its_header_says_whose_request_it_is(string forwarded, string? address) =>
        RateLimits.AddressOf(Request("POST", "/", "127.0.0.1", forwarded), "").ShouldBe(address);

    [Fact]
    public void What_a_sender_writes_itself_does_not_hide_it() =>
        RateLimits.AddressOf(Request("POST", "/", "203.0.113.9", "198.51.100.1"), "").ShouldBe("203.0.113.9");

    [Theory]
    [InlineData(FrontDoor, "203.0.113.7", "203.0.113.7")]
    [InlineData(FrontDoor, "2001:db8::7", "2001:db8::7")]
    [InlineData(FrontDoor, "", "192.0.2.1")]
    [InlineData("11111111-1111-1111-1111-111111111111", "203.0.113.7", "192.0.2.1")]
    [InlineData(null, "203.0.113.7", "192.0.2.1")]
    public void Our_own_front_door_alone_is_believed_who_connected_to_it(string? id, string connected, string address)
    {
        var request = Request("POST", "/", "127.0.0.1", "198.51.100.1, 192.0.2.1");
        request.Request.Headers["X-Azure-FDID"] = id;
        request.Request.Headers["X-Azure-SocketIP"] = connected;

        RateLimits.AddressOf(request, FrontDoor).ShouldBe(address);
        RateLimits.AddressOf(request, "").ShouldBe("192.0.2.1", "there is no front door");
    }

    [Theory]
    [InlineData("POST", "/permohonan", 3)]
    [InlineData("POST", "/masuk/ponsel", 1)]
    [InlineData("POST", "/nomor-saya", 1)]
    [InlineData("GET", "/api/v1/register/x", 2)]
    [InlineData("GET", "/data/register.csv", 2)]
    public void What_is_asked_once_too_often_is_refused_and_others_are_served(string method, string path, int most)
    {
        for (var sent = 0; sent < most; sent++)
            IsServed(method, path, "203.0.113.7").ShouldBeTrue();

        IsServed(method, path, "203.0.113.7").ShouldBeFalse();
        IsServed(method, path, "203.0.113.8").ShouldBeTrue();
    }

    [Fact]
    public void Readers_whose_address_is_not_known_are_not_limited_together() =>
        Enumerable.Range(0, 50).ShouldAllBe(_ => IsServed("POST", "/permohonan", "127.0.0.1"));

    [Fact]
    public void Pages_are_read_without_a_limit() => Enumerable.Range(0, 50).ShouldAllBe(_ => IsServed("GET", "/register", "203.0.113.7"));

    public void Dispose() => _limits.Dispose();

    private bool IsServed(string method, string path, string from)
    {
        using var lease = _limits.Ask(Request(method, path, from, null));
        return lease.IsAcquired;
    }

    private static DefaultHttpContext Request(string method, string path, string from, string? forwarded)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Path = path;
        http.Request.Headers["X-Forwarded-For"] = forwarded;
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        return http;
    }
}
