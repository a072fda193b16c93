using Azure;
using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Tests.Hosting.Storage;

public sealed class LatelyTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Lately<string> _kept;
    private string? _said = "one";
    private int _asked;

    public LatelyTests() => _kept = new(
        _ =>
        {
            _asked++;
            return _said is { } said ? Task.FromResult(said) : throw new RequestFailedException(503, "busy", "ServerBusy", null);
        },
        _clock);

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Many_requests_cost_one_reading_a_second()
    {
        for (var request = 0; request < 10; request++)
            await Read();
        _asked.ShouldBe(1);
        _clock.Advance(_kept.Fresh);
        await Read();
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_this_instance_changes_shows_at_once_and_what_another_does_after_a_second()
    {
        await Read();
        _said = "two";
        (await Read()).ShouldBe("one");
        _kept.Changed();
        (await Read()).ShouldBe("two");
        _said = "three";
        _clock.Advance(_kept.Fresh);
        (await Read()).ShouldBe("three");
    }

    [Fact]
    public async Task What_is_changed_while_it_is_read_is_read_again()
    {
        var (answer, clock) = (new TaskCompletionSource<string>(), new FakeTimeProvider());
        var asked = 0;
        using var kept = new Lately<string>(_ => ++asked == 1 ? answer.Task : Task.FromResult("new"), clock);
        var first = kept.Read(TestContext.Current.CancellationToken);
        kept.Changed();
        answer.SetResult("old");
        await first;
        (await kept.Read(TestContext.Current.CancellationToken)).ShouldBe("new");
    }

    [Fact]
    public async Task While_one_request_asks_the_others_do_not_wait()
    {
        var (answer, asked) = (new TaskCompletionSource<string>(), 0);
        using var kept = new Lately<string>(_ => ++asked == 1 ? Task.FromResult("one") : answer.Task, _clock);
        await kept.Read(TestContext.Current.CancellationToken);
        _clock.Advance(kept.Fresh);
        var asking = kept.Read(TestContext.Current.CancellationToken);
        (await kept.Read(TestContext.Current.CancellationToken)).ShouldBe("one");
        answer.SetResult("two");
        (await asking).ShouldBe("two");
    }

    [Fact]
    public async Task Without_storage_it_is_what_it_was_for_five_minutes_and_says_so()
    {
        await Read();
        var since = _clock.GetUtcNow();
        _said = null;
        _clock.Advance(_kept.Patience - TimeSpan.FromSeconds(2));
        (await Read()).ShouldBe("one");
        _kept.StaleSince.ShouldBe(since);

        _clock.Advance(TimeSpan.FromSeconds(2));
        await Should.ThrowAsync<RequestFailedException>(Read);

        _said = "two";
        (await Read()).ShouldBe("two");
        _kept.StaleSince.ShouldBeNull();
    }

    [Fact]
    public async Task Before_the_first_reading_there_is_nothing_to_show()
    {
        _said = null;
        await Should.ThrowAsync<RequestFailedException>(Read);
    }

    private Task<string> Read() => _kept.Read(TestContext.Current.CancellationToken);
}
