using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Api;

/// <summary>Programs that are told of changes, each by itself.</summary>
public sealed class WebhookSenderTests : IDisposable
{
    private readonly InMemoryTables _tables = new();
    private readonly ApiKeys _keys;
    private readonly HookCalls _calls;
    private readonly KeptQueues _queues = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
    private readonly WebhookSender _sender;

    public WebhookSenderTests()
    {
        (_keys, _calls) = (new(_tables, _clock), new(_tables));
        _sender = new(_keys, _calls, _queues, new EphemeralDataProtectionProvider(), _clock, NullLogger<WebhookSender>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _sender.Dispose();

    [Fact]
    public async Task Three_that_hang_delay_nobody_else_and_are_asked_once()
    {
        using var good = new Program();
        Program[] hung = [new(answers: false), new(answers: false), new(answers: false)];
        foreach (var program in hung.Append(good))
            await Tell(program, calls: 4);

        var run = Deliver();
        await good.Has(4);

        run.IsCompleted.ShouldBeFalse("the others still hang");
        await run.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        hung.ShouldAllBe(program => program.Calls == 1);
        _queues.Take().Count(put => put.After > TimeSpan.Zero).ShouldBe(3 * 4);
        foreach (var program in hung)
            program.Dispose();
    }

    [Fact]
    public async Task What_waits_for_a_key_that_has_ended_is_closed_and_not_sent()
    {
        using var program = new Program();
        var key = await Tell(program, calls: 2);
        await _keys.Revoke(key, Cancel);

        await Deliver();

        program.Calls.ShouldBe(0);
        (await _calls.GivenUp(Cancel).CountAsync(Cancel)).ShouldBe(2);
        _queues.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_taken_is_asked_for_again_when_its_next_try_is_due_and_not_sent_before()
    {
        using var program = new Program("500 Internal Server Error");
        await Tell(program, calls: 1);

        await Deliver();
        var put = _queues.Take().ShouldHaveSingleItem();
        await _sender.Send(put.Message, Cancel);

        (put.Queue, put.After).ShouldBe((WebhookSender.Queue, TimeSpan.FromMinutes(1)));
        _queues.Take().ShouldHaveSingleItem().ShouldBe(put);
        program.Calls.ShouldBe(1);

        _clock.Advance(put.After);
        await _sender.Send(put.Message, Cancel);
        program.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_was_made_a_moment_ago_is_no_ended_one()
    {
        using var program = new Program();
        await Tell(program, calls: 1);
        await Deliver();
        await Tell(program, calls: 1);

        await Deliver();

        program.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_taken_is_not_sent_twice()
    {
        using var program = new Program();
        await Tell(program, calls: 1);
        var put = _queues.Take().ShouldHaveSingleItem();

        await _sender.Send(put.Message, Cancel);
        await _sender.Send(put.Message, Cancel);

        program.Calls.ShouldBe(1);
        _queues.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_given_up_is_sent_when_somebody_asks_for_it()
    {
        using var program = new Program("410 Gone");
        var key = await Tell(program, calls: 1);
        await Deliver();

        (await _sender.Again(key, Cancel)).ShouldBe(1);

        await Deliver();
        program.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_whose_message_was_lost_is_found()
    {
        using var program = new Program();
        await Tell(program, calls: 1);
        _queues.Take();

        await _sender.FindLost(Cancel);
        _queues.Take().ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromHours(2));
        await _sender.FindLost(Cancel);

        await Deliver();
        program.Calls.ShouldBe(1);
    }

    /// <summary>As the host does: all messages at once.</summary>
    private Task Deliver() => Task.WhenAll(_queues.Take().Select(put => _sender.Send(put.Message, Cancel)));

    private async Task<string> Tell(Program program, int calls)
    {
        var (hook, _) = _sender.Make(program.Address);
        var (key, _) = await _keys.Make("Program", KeyScope.Province, "33", "admin01", Cancel, hook);
        for (var sequence = 1; sequence <= calls; sequence++)
        {
            var call = new HookCall(key.Id, new("2026", 1), sequence, _clock.GetUtcNow(), "{}") { Next = _clock.GetUtcNow() };
            await _calls.Add(call, Cancel);
            await _queues.Put(WebhookSender.Queue, call.Address, TimeSpan.Zero, Cancel);
        }

        return key.Id;
    }

    /// <summary>Listens on this machine; answers every call so, or takes it and says nothing.</summary>
    private sealed class Program : IDisposable
    {
        private readonly TcpListener _door = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _visitors = [];
        private readonly SemaphoreSlim _came = new(0);

        private readonly string _answer;

        public Program(string answer = "204 No Content", bool answers = true)
        {
            _answer = answer;
            _door.Start();
            _ = Serve(answers);
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}/");

        public int Calls { get; private set; }

        public async Task Has(int calls)
        {
            for (var call = 0; call < calls; call++)
                (await _came.WaitAsync(TimeSpan.FromSeconds(5), Cancel)).ShouldBeTrue($"call {call + 1}");
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

                await visitor.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {_answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
                visitor.Close();
                _came.Release();
            }
        }
    }
}
