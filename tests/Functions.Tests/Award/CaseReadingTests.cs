using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

/// <summary>Lists of cases are read a case at a time: one that cannot be read is named, and the others are there.</summary>
public sealed class CaseReadingTests
{
    private static readonly ApplicationNumber[] Numbers = [new("2026", 3), new("2026", 1), new("2026", 2)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public async Task One_that_cannot_be_read_is_named_and_the_others_come_in_their_order(int atOnce)
    {
        var (found, unreadable) = await Numbers.Each(
            (number, _) => number == Numbers[1] ? throw new JsonException("no part") : Task.FromResult<string?>($"{number}"), Cancel, atOnce);

        found.ShouldBe([$"{Numbers[0]}", $"{Numbers[2]}"]);
        unreadable.ShouldBe([new(Numbers[1], nameof(JsonException))]);
    }

    [Fact]
    public async Task Who_waits_no_more_is_told_of_nothing_as_unreadable() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Numbers.Each(
            (_, stop) => Task.FromCanceled<string?>(new CancellationToken(true)), Cancel));
}
