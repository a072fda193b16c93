using LocalHost.Engine;

namespace LocalHost.Tests;

public sealed class RestTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 5)]
    [InlineData(60_000, 5)]
    public void The_longer_a_look_takes_the_longer_is_the_rest(int lookMilliseconds, int restSeconds) =>
        Rest.After(TimeSpan.FromMilliseconds(lookMilliseconds)).ShouldBe(TimeSpan.FromSeconds(restSeconds));
}
