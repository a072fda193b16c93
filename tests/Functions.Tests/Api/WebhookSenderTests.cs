using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;

namespace Ovop.Functions.Tests.Api;

/// <summary>Programs that are told of changes, each by itself.</summary>
public sealed class WebhookSenderTests : IDisposable
{
    private readonly InMemoryTables _tables = new();
    private readonly ApiKeys _keys;
    private readonly HookCalls _calls;
    private readonly WebhookSender _desk;

    public WebhookSenderTests()
    {
        (_keys, _calls) = (new(_tables, TimeProvider.System), new(_tables));
        _desk = new(_keys, _calls, new EphemeralDataProtectionProvider(), TimeProvider.System, NullLogger<WebhookSender>.Instance);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Three_that_hang_delay_nobody_else_and_are_asked_once_in_a_run()
    {
        using var good = new Program(answers: true);
        Program[] hung = [new(answers: false), new(answers: false), new(answers: false)];
        foreach (var program in hung.Append(good))
            await Tell(program, calls: 4);

        var run = _desk.SendDue(TestContext.Current.CancellationToken);
        await good.Has(4);

        run.IsCompleted.ShouldBeFalse("the others still hang");
        await run.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        hung.ShouldAllBe(program => program.Calls == 1);
        foreach (var program in hung)
            program.Dispose();
    }

    [Fact]
    public async Task What_waits_for_a_key_that_has_ended_is_closed_and_not_sent()
    {
        using var program = new Program(answers: true);
        var key = await Tell(program, calls: 2);
        await _keys.Revoke(key, TestContext.Current.CancellationToken);

        await _desk.SendDue(TestContext.Current.CancellationToken);

        program.Calls.ShouldBe(0);
        (await _calls.GivenUp(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    private async Task<string> Tell(Program program, int calls)
    {
        var (hook, _) = _desk.Make(program.Address);
        var (key, _) = await _keys.Make("Program", KeyScope.Province, "33", "admin01", TestContext.Current.CancellationToken, hook);
        for (var sequence = 1; sequence <= calls; sequence++)
            await _calls.Add(
                new(key.Id, new("2026", 1), sequence, TimeProvider.System.GetUtcNow(), "{}") { Next = TimeProvider.System.GetUtcNow() },
                TestContext.Current.CancellationToken);
        return key.Id;
    }

    /// <summary>Listens on this machine; takes every call, or takes it and says nothing.</summary>
    private sealed class Program : IDisposable
    {
        private readonly TcpListener _door = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _visitors = [];
        private readonly SemaphoreSlim _came = new(0);

        public Program(bool answers)
        {
            _door.Start();
            _ = Serve(answers);
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}/");

        public int Calls { get; private set; }

        public async Task Has(int calls)
        {
            for (var call = 0; call < calls; call++)
                (await _came.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken)).ShouldBeTrue($"call {call + 1}");
        }

        public void Dispose()
        {
            _door.Dispose();
            _visitors.ForEach(visitor => visitor.Dispose());
            _came.Dispose();
        }

        private async Task Serve(bool answers)
        {
            while (true)
            {
                var visitor = await _door.AcceptTcpClientAsync();
                _visitors.Add(visitor);
                var asked = new byte[4096];
                await visitor.GetStream().ReadAtLeastAsync(asked, 1, throwOnEndOfStream: false);
                Calls++;
                if (!answers)
                    continue;

                await visitor.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());
                visitor.Close();
                _came.Release();
            }
        }
    }
}
