using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

/// <summary>Two hosts, or a page and the reconciliation, begin the same instance.</summary>
public sealed class InstanceStartTests
{
    private readonly SilentEngine _engine = new();

    [Fact]
    public async Task What_is_there_is_not_begun_again()
    {
        _engine.Running.Add("one");

        (await Begin()).ShouldBeFalse();
        _engine.Begun.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_second_between_look_and_start_finds_it_begun()
    {
        _engine.BeforeBegun = id =>
        {
            _engine.Running.Add(id);
            throw new InvalidOperationException("An instance of this id exists.");
        };

        (await Begin()).ShouldBeFalse();
    }

    [Fact]
    public async Task An_engine_that_cannot_begin_it_is_a_failure()
    {
        _engine.BeforeBegun = _ => throw new InvalidOperationException("Storage is away.");

        await Should.ThrowAsync<InvalidOperationException>(Begin);
    }

    private Task<bool> Begin() => InstanceStart.Once(_engine, "Anything", null, "one", TestContext.Current.CancellationToken);
}
