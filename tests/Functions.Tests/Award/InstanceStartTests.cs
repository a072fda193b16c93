using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

/// <summary>Two hosts, or a page and the reconciliation, begin the same instance.</summary>
public sealed class InstanceStartTests
{
    [Fact]
    public async Task What_is_there_is_not_begun_again()
    {
        await using var engine = new SilentEngine();
        engine.Running.Add("one");

        (await Begin(engine)).ShouldBeFalse();
        engine.Begun.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_second_between_look_and_start_finds_it_begun()
    {
        await using var engine = new SilentEngine();
        engine.BeforeBegun = id =>
        {
            engine.Running.Add(id);
            throw new InvalidOperationException("An instance of this id exists.");
        };

        (await Begin(engine)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_engine_that_cannot_begin_it_is_a_failure()
    {
        await using var engine = new SilentEngine();
        engine.BeforeBegun = _ => throw new InvalidOperationException("Storage is away.");

        await Should.ThrowAsync<InvalidOperationException>(() => Begin(engine));
    }

    private static Task<bool> Begin(SilentEngine engine) =>
        InstanceStart.Once(engine, "Anything", null, "one", TestContext.Current.CancellationToken);
}
